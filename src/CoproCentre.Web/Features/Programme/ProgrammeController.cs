using System.Globalization;
using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>The coordinator's page: who is due, who waits, who has not been in, and everybody else (P3).</summary>
[Authorize(Policies.Worker)]
public sealed class ProgrammeController(CoproContext db, CurrentPerson me, CentreClock clock, ProgrammeReading reading, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/programme"), Looks(typeof(Journey))]
    public async Task<IActionResult> Index(BoardFilter filter)
    {
        var board = await reading.Board();
        var intakes = board.Everybody.Where(j => j.IntakeId is not null).Select(j => (j.IntakeId, j.Intake)).Distinct().OrderBy(i => i.Intake, StringComparer.CurrentCulture)
            .Select(i => new SelectListItem(i.Intake, i.IntakeId.ToString())).ToList();
        return View(new ProgrammePage(filter, board, ProgrammeReading.Shown(board, filter).ToPage(filter.Page), intakes));
    }

    [HttpGet("/programme.pdf"), HttpGet("/programme/print"), Looks(typeof(Journey), Kind = AuditKind.Printed)]
    public async Task<IActionResult> Paper(BoardFilter filter) =>
        new PaperResult("Paper", new ProgrammePaper(filter, ProgrammeReading.Shown(await reading.Board(), filter), clock.Today), texts["People in the programme"].Value, "programme", "/programme");

    [HttpGet("/programme.csv")]
    public async Task<IActionResult> Download(BoardFilter filter)
    {
        db.Note(new(AuditKind.Exported, nameof(Journey), Details: "programme"));
        await db.SaveChangesAsync();
        var rows = ProgrammeReading.Shown(await reading.Board(), filter);
        string[] head = ["name", "started", "weeks", "of", "next award", "state", "waiting since", "last in", "break until", "mentor", "intake"];
        return CsvFile.Of("programme", head, rows.Select(r => (string[])[r.Name, Day(r.StartedOn), Number(r.Counted), Number(r.Length), r.Award ?? "", r.State is { } state ? texts[Words.Of(state)].Value : "",
            r.SentAt is { } sent ? Day(DateOnly.FromDateTime(clock.ToLocal(sent))) : "", Day(r.LastIn), r.IsAway ? Day(r.AwayUntil) : "", r.Mentor ?? "", r.Intake ?? ""]));
    }

    /// <summary>Asks the mentor to say hello; without one, whoever asks does it themselves.</summary>
    [HttpPost("/programme/journeys/{id:int}/hello")]
    public async Task<IActionResult> SayHello(int id)
    {
        var journey = await db.Journeys.Include(j => j.Person).FirstOr404(j => j.Id == id);
        var mentor = await db.Mentorships.Where(m => m.PersonId == journey.PersonId && m.Until == null).OrderBy(m => m.From).ThenBy(m => m.Id).Include(m => m.Mentor).FirstOrDefaultAsync();
        if (mentor is null)
            return this.Done(texts["{0} has no mentor yet. A friendly word from you is enough.", journey.Person.ChosenName], $"/programme/journeys/{id}");
        db.Add(new Notice(mentor.Mentor, NoticeKind.Programme, texts["Please say hello to {0}. They have not been in for a while.", journey.Person.ChosenName].Value, $"/programme/journeys/{id}", needsAnswer: true, clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(mentor.MentorId == me.PersonId ? texts["You are their mentor. A friendly word from you is enough."] : texts["{0} is asked to say hello.", mentor.Mentor.ChosenName], "/programme");
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
