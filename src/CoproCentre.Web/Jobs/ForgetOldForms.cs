using CoproCentre.Data;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Jobs;

/// <summary>Forgets which forms were sent, once nobody can still be sending one again.</summary>
public sealed class ForgetOldForms(CoproContext db, CentreClock clock) : IJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public string Name => "forget-old-forms";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public Task Run(CancellationToken stop)
    {
        var before = clock.UtcNow - Kept;
        return db.Submissions.Where(s => s.At < before).ExecuteDeleteAsync(stop);
    }
}
