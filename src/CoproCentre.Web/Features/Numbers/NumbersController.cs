using System.Globalization;
using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Numbers;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Numbers;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Numbers;

/// <summary>Numbers worth showing: a week or a year of the centre. Inside they are true; in the file that leaves it small ones are hidden (D3).</summary>
[Authorize(Policies.WorkerOrManager)]
public sealed class NumbersController(CoproContext db, CentreClock clock) : Controller
{
    private const string Hidden = "hidden";

    [HttpGet("/numbers")]
    public async Task<IActionResult> Index(string? period = null)
    {
        var shown = Asked(period);
        var (now, before, parts) = await db.NumbersOf(shown, clock.Today);
        return View(new NumbersPage(shown, now, before, parts, shown.After.From <= clock.Today));
    }

    [HttpGet("/numbers.csv")]
    public async Task<IActionResult> Download(string? period = null)
    {
        var shown = Asked(period);
        db.Note(new(AuditKind.Exported, nameof(Visit), Details: "numbers"));
        await db.SaveChangesAsync();
        var (now, _, parts) = await db.NumbersOf(shown, clock.Today);
        var people = SmallNumbers.Of([.. parts.Select(p => p.People)]);
        var (firsts, steps, learnt) = (SmallNumbers.Of([.. parts.Select(p => p.FirstTimers)]), SmallNumbers.Of([.. parts.Select(p => p.Steps)]), SmallNumbers.Of([.. parts.Select(p => p.Learnt)]));
        var (training, activities) = (SmallNumbers.Of([.. parts.Select(p => p.Training)]), SmallNumbers.Of([.. parts.Select(p => p.Activities)]));
        var lines = parts.Select((p, i) => (string[])[p.From.ToString(shown.IsWeek ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture), Cell(people.Parts[i]),
            people.Parts[i] is null ? Hidden : Hours(p.Minutes), Cell(firsts.Parts[i]), Cell(steps.Parts[i]), Cell(learnt.Parts[i]), Cell(training.Parts[i]), Cell(activities.Parts[i])]);
        // Hours of few people are theirs; the sum of hours would give them away when only one part is hidden.
        var hiddenParts = people.Parts.Count(p => p is null);
        string[] total = [shown.Name, Cell(now.People is > 0 and < SmallNumbers.Least ? null : now.People), hiddenParts == 1 || now.People is > 0 and < SmallNumbers.Least ? Hidden : Hours(now.Minutes),
            Cell(firsts.Sum), Cell(steps.Sum), Cell(learnt.Sum), Cell(training.Sum), Cell(activities.Sum)];
        return CsvFile.Of($"numbers-{shown.Name}", ["when", "people", "hours", "first time", "can do a job", "learnt", "training", "activities"], [.. lines, total]);
    }

    private Period Asked(string? name) => string.IsNullOrEmpty(name) ? Period.WeekOf(clock.Today) : Period.Named(name) ?? throw new NotThereException();

    private static string Cell(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? Hidden;

    private static string Hours(int minutes) => (minutes / 60).ToString(CultureInfo.InvariantCulture);
}
