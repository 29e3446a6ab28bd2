using System.Globalization;
using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>What came of the programme, for funders and trustees: a page, a paper, a file.</summary>
[Authorize(Policies.WorkerOrManager)]
public sealed class ImpactController(CoproContext db, ImpactReading reading, IStringLocalizer<Texts> texts) : Controller
{
    private const string Hidden = "hidden";

    [HttpGet("/programme/impact")]
    public async Task<IActionResult> Index(string? period = null, int? intake = null) => View("Impact", await reading.Page(period, intake));

    [HttpGet("/programme/impact.pdf"), HttpGet("/programme/impact/print")]
    public async Task<IActionResult> Paper(string? period = null, int? intake = null)
    {
        var page = await reading.Page(period, intake);
        return new PaperResult("ImpactPaper", page, texts["What came of the programme"].Value, $"programme {page.Year.Name}", $"/programme/impact?period={page.Year.Name}");
    }

    [HttpGet("/programme/impact.csv")]
    public async Task<IActionResult> Download(string? period = null, int? intake = null)
    {
        db.Note(new(AuditKind.Exported, nameof(Journey), Details: "impact"));
        await db.SaveChangesAsync();
        var page = await reading.Page(period, intake);
        var numbers = page.Numbers;
        List<string[]> rows =
        [
            .. numbers.Months.Select(m => Row($"{page.Year.Name}-{m.Month:00}", "started", m.Started)),
            .. numbers.Months.Select(m => Row($"{page.Year.Name}-{m.Month:00}", "awards", m.Awards)),
            Row(page.Year.Name, "started", numbers.Started), Row(page.Year.Name, "ended", numbers.Ended), Row(page.Year.Name, "weeks", numbers.Weeks), Row(page.Year.Name, "awards", numbers.AwardsInAll),
            .. numbers.Awards.Select(a => Row(page.Year.Name, $"award: {a.Name}", a.Count)),
            .. numbers.NextSteps.Select(s => Row(page.Year.Name, $"next step: {texts[s.Name].Value}", s.Count)),
            Row(page.Year.Name, "days from milestone to award", numbers.DaysToAward),
        ];
        return CsvFile.Of($"programme-{page.Year.Name}", ["when", "what", "number"], rows);
    }

    private static string[] Row(string when, string what, int? number) => [when, what, number?.ToString(CultureInfo.InvariantCulture) ?? Hidden];
}
