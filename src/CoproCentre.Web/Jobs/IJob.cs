namespace CoproCentre.Web.Jobs;

/// <summary>Work done in the background, again and again. With several web processes each round is done by one of them.</summary>
public interface IJob
{
    /// <summary>Stays the same for ever: the database remembers the job by it.</summary>
    string Name { get; }

    /// <summary>From the end of one round to the next.</summary>
    TimeSpan Every { get; }

    /// <summary>A round that takes longer is stopped, and another process may begin again.</summary>
    TimeSpan Longest => TimeSpan.FromMinutes(30);

    Task Run(CancellationToken stop);
}
