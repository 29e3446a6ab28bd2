using CoproCentre.Web.Outbox;

namespace CoproCentre.Web.Jobs;

/// <summary>Gathers what is due for people, and sends what goes out by itself.</summary>
public sealed class BringNews(Gathering gathering, Sending sending) : IJob
{
    public const string JobName = "bring-news";

    public string Name => JobName;

    public TimeSpan Every => TimeSpan.FromSeconds(30);

    public TimeSpan Longest => TimeSpan.FromMinutes(5);

    public async Task Run(CancellationToken stop)
    {
        await gathering.Run(stop);
        await sending.Run(stop);
    }
}
