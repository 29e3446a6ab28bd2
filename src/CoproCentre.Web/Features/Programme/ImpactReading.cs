using CoproCentre.Data;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Numbers;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Programme;

/// <summary>Sums for funders; weeks are counted from the record, like everywhere (P1).</summary>
public sealed class ImpactReading(CoproContext db, CentreClock clock)
{
    private const int Months = 12;

    public async Task<ImpactPage> Page(string? asked, int? intakeId)
    {
        var year = string.IsNullOrEmpty(asked) ? Period.YearOf(clock.Today) : Period.Named(asked) is { IsWeek: false } named ? named : throw new NotThereException();
        var intakes = await db.Intakes.OrderByDescending(i => i.StartsOn).ThenByDescending(i => i.Id).Select(i => new SelectListItem(i.Name, i.Id.ToString())).ToListAsync();
        if (intakeId is { } id && !intakes.Exists(i => i.Value == id.ToString()))
            throw new NotThereException();
        return new(year, year.After.From <= clock.Today, intakeId, intakes.Find(i => i.Value == intakeId?.ToString())?.Text, intakes, await Numbers(year, intakeId));
    }

    private async Task<Impact> Numbers(Period year, int? intakeId)
    {
        var (from, until) = (year.From, year.Until);
        var journeys = db.Journeys.Where(j => intakeId == null || j.IntakeId == intakeId);
        var touched = await journeys.Where(j => (j.StartedOn >= from && j.StartedOn <= until) || (j.EndedOn >= from && j.EndedOn <= until)).Select(j => new { j.StartedOn, j.EndedOn }).ToListAsync();
        var starts = touched.Select(j => j.StartedOn).Where(year.Holds).ToList();
        var ended = touched.Count(j => j.EndedOn is { } end && year.Holds(end));
        var awards = await journeys.SelectMany(j => j.Reviews).Where(r => r.Award != null && r.Award.WithdrawnOn == null && r.Award.GivenOn >= from && r.Award.GivenOn <= until)
            .Select(r => new { r.Milestone.Name, r.Milestone.Week, r.Award!.GivenOn, r.ReachedOn }).ToListAsync();
        var steps = await journeys.SelectMany(j => j.NextSteps).Where(s => s.TakenOn >= from && s.TakenOn <= until).Select(s => s.Kind).ToListAsync();
        var (startMonths, awardMonths) = (SmallNumbers.Of(ByMonth(starts)), SmallNumbers.Of(ByMonth([.. awards.Select(a => a.GivenOn)])));
        var kinds = awards.GroupBy(a => (a.Week, a.Name)).OrderBy(g => g.Key.Week).ThenBy(g => g.Key.Name, StringComparer.CurrentCulture).ToList();
        var shown = SmallNumbers.Of([.. kinds.Select(k => k.Count())]);
        var stepKinds = Enum.GetValues<JourneyStepKind>();
        var taken = SmallNumbers.Of([.. stepKinds.Select(k => steps.Count(s => s == k))]);
        return new([.. Enumerable.Range(0, Months).Select(m => new ImpactMonth(m + 1, startMonths.Parts[m], awardMonths.Parts[m]))], startMonths.Sum, Shown(ended), await Weeks(journeys, from, until),
            [.. kinds.Select((k, i) => new ImpactLine(k.Key.Name, shown.Parts[i]))], awardMonths.Sum, [.. stepKinds.Select((k, i) => new ImpactLine(Words.Of(k), taken.Parts[i]))], taken.Sum,
            awards.Count < SmallNumbers.Least ? null : (int)Math.Round(awards.Average(a => Math.Max(0, a.GivenOn.DayNumber - a.ReachedOn.DayNumber))));
    }

    private async Task<int?> Weeks(IQueryable<Journey> all, DateOnly from, DateOnly until)
    {
        var journeys = all.Where(j => j.StartedOn <= until && (j.EndedOn == null || j.EndedOn >= from));
        var found = await journeys.Include(j => j.Programme).Include(j => j.Pauses).AsSingleQuery().AsNoTrackingWithIdentityResolution().ToListAsync();
        var days = (await db.DaysTakenPart(journeys).ToListAsync()).ToLookup(d => d.JourneyId, d => d.Day);
        var weeks = found.Select(j => j.Count(days[j.Id], clock.Today).Weeks.Count(w => w is { Number: not null, FirstDay: { } day } && day >= from && day <= until)).Where(w => w > 0).ToList();
        // Weeks of few people are theirs.
        return weeks.Count is > 0 and < SmallNumbers.Least ? null : weeks.Sum();
    }

    private static int? Shown(int number) => number is > 0 and < SmallNumbers.Least ? null : number;

    private static List<int> ByMonth(IReadOnlyCollection<DateOnly> days) => [.. Enumerable.Range(1, Months).Select(m => days.Count(d => d.Month == m))];
}
