using System.Diagnostics;
using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Web.Features.Door;
using CoproCentre.Web.Features.Invitations;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Demonstration;

public static class DemonstrationSetup
{
    /// <summary>Loads the demonstration once: only when the setting asks for it and the database has no centre. All of it or nothing.</summary>
    public static async Task PrepareDemonstration(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        var centre = provider.GetRequiredService<CentreOptions>();
        var db = provider.GetRequiredService<CoproContext>();
        if (!centre.Demonstration || await db.Settings.AnyAsync())
            return;
        var started = Stopwatch.GetTimestamp();
        await using var whole = await db.Database.BeginTransactionAsync();
        // Another web process may have begun at the same moment.
        if (await db.Settings.AnyAsync())
            return;
        var days = new StoryDays(provider.GetRequiredService<CentreClock>(), centre.TimeZone);
        db.IsAudited = false;
        await new DemonstrationCentre(db, days, new(db, days, provider.GetRequiredService<Inviting>())).Load();
        await new DoorStory(db, days, provider.GetRequiredService<DoorCodes>()).Tell();
        await new AuditStory(db, provider.GetRequiredService<AuditChain>(), days).Tell();
        await whole.CommitAsync();
        provider.GetRequiredService<ILoggerFactory>().CreateLogger("Demonstration")
            .LogInformation("Demonstration loaded in {Milliseconds:0} ms", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
