using CoproCentre.Data;
using CoproCentre.Data.Days;
using CoproCentre.Domain.Notices;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Jobs;

/// <summary>Asks those who never signed out when they left, once for each visit, on the next day (V6). Never guesses.</summary>
public sealed class AskWhenTheyLeft(CoproContext db, CentreClock clock, IStringLocalizer<Texts> texts) : IJob
{
    /// <summary>What is older is left to the workers' list.</summary>
    private const int DaysBack = 14;

    public string Name => "ask-when-they-left";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken stop)
    {
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var oldest = clock.Today.AddDays(-DaysBack);
        var forgotten = await db.Visits.Include(v => v.Person).Forgotten(clock.Today, clock.UtcNow).Where(v => v.Day >= oldest && v.Person.ErasedAt == null)
            .Where(v => !db.Notices.Any(n => n.PersonId == v.PersonId && n.Kind == NoticeKind.Hours && n.Link == "/hours/" + v.Id.ToString())).ToListAsync(stop);
        foreach (var visit in forgotten)
            db.Add(new Notice(visit.Person, NoticeKind.Hours, texts["When did you leave on {0}? Nobody signed you out.", clock.Day(visit.Day)].Value, $"/hours/{visit.Id}", needsAnswer: true, clock.UtcNow));
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }
}
