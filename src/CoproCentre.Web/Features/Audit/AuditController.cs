using System.Globalization;
using System.Text;
using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Audit;

/// <summary>Who did what, for the manager: newest first, page by page, and as a file.</summary>
[Authorize(Policies.Manager)]
public sealed class AuditController(CoproContext db, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/settings/audit"), Looks(typeof(AuditRow))]
    public async Task<IActionResult> Index(AuditFilter filter)
    {
        var meant = await Meant(filter);
        if (meant is null && !string.IsNullOrWhiteSpace(filter.Name))
            return View(new AuditPage(filter, [], null, await Candidates(filter.Name)));
        var bounds = await AuditBounds.Read(db, filter, clock);
        var rows = await db.AuditRows.Latest(meant, filter.Kind, bounds, AuditPage.Rows + 1);
        var names = await db.AuditNames(rows);
        var lines = rows.Take(AuditPage.Rows).Select(r => new AuditLine(r.Number, r.At, AuditWords.Sentence(texts, r, names), r.AboutId is null ? r.RecordId : null)).ToList();
        return View(new AuditPage(filter with { Person = meant }, lines, rows.Count > AuditPage.Rows ? lines[^1].Number : null, []));
    }

    /// <summary>The same lines as a file for a spreadsheet; who takes it is written down first.</summary>
    [HttpGet("/settings/audit.csv")]
    public async Task<IActionResult> Download(AuditFilter filter, CancellationToken stop)
    {
        db.Note(new(AuditKind.Exported, nameof(AuditRow)));
        await db.SaveChangesAsync(stop);
        var bounds = await AuditBounds.Read(db, filter, clock);
        var names = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.ChosenName, stop);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"audit-{clock.Today:yyyy-MM-dd}.csv\"";
        await using var file = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await file.WriteLineAsync("line,time (UTC),person id,person,session,what,record,record id,about id,about,details");
        await foreach (var r in db.AuditRows.AsNoTracking().Within(bounds).About(await Meant(filter)).Of(filter.Kind).OrderByDescending(r => r.Number).AsAsyncEnumerable().WithCancellation(stop))
        {
            await file.WriteLineAsync(string.Join(',', new object?[]
            {
                r.Number, r.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), r.PersonId, Cell(names, r.PersonId), r.SessionId, r.Kind, r.What, r.RecordId,
                r.AboutId, Cell(names, r.AboutId), $"\"{r.Details}\"",
            }));
        }

        return new EmptyResult();
    }

    private static string Cell(Dictionary<int, string> names, int? id) => id is { } known && names.TryGetValue(known, out var name) ? CsvFile.Cell(name) : "";

    // A name that fits one person is enough.
    private async Task<int?> Meant(AuditFilter filter)
    {
        if (filter.Person is not null || string.IsNullOrWhiteSpace(filter.Name))
            return filter.Person;
        var found = await db.People.Called(filter.Name).Select(p => p.Id).Take(2).ToListAsync();
        return found is [var only] ? only : null;
    }

    private Task<List<AuditCandidate>> Candidates(string name) =>
        db.People.Called(name).OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Take(AuditPage.Rows).Select(p => new AuditCandidate(p.Id, p.ChosenName)).ToListAsync();
}
