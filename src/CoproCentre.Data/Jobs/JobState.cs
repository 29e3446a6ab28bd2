using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Jobs;

/// <summary>When a background job was done and is due again; one row for each job, so that several web processes share the work and do each round once.</summary>
[NotPersonal]
public sealed class JobState
{
    /// <summary>Letters in the name of a job.</summary>
    public const int NameLength = 50;

    private JobState()
    {
    }

    public JobState(string name, DateTime dueAt) => (Name, DueAt) = (name, dueAt);

    public string Name { get; private set; } = "";

    /// <summary>UTC; before that nobody begins it. While it is being done this is the moment at which another process may take over.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? LastDoneAt { get; private set; }

    /// <summary>How often it went wrong since it was last done.</summary>
    public int Failures { get; private set; }
}
