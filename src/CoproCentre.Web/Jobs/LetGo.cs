using CoproCentre.Data.Privacy;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Jobs;

/// <summary>Lets go, every day, of what has had its time.</summary>
public sealed class LetGo(Retention retention, CentreClock clock) : IJob
{
    public string Name => "let-go";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public Task Run(CancellationToken stop) => retention.Run(clock.Today, clock.UtcNow, stop);
}
