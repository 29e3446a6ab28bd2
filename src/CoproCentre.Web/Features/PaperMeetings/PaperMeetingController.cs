using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Running;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.PaperMeetings;

/// <summary>Types a meeting in that was held on paper (C4): all of it on one page, saved all at once.</summary>
[Route("meetings/{id:int}/paper")]
public sealed class PaperMeetingController(
    CoproContext db, CurrentPerson me, CentreClock clock, Drafts drafts, PaperTyping typing, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int id)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).AsNoTracking().Include(m => m.Group).Include(m => m.Items).FirstOr404(m => m.Id == id);
        var wasSent = HttpMethods.IsPost(Request.Method);
        // What somebody has typed is shown to them, also when the meeting ran on a screen meanwhile.
        if (!meeting.CanBeTypedInOn(clock.Today) && !wasSent)
            return LocalRedirect($"/meetings/{id}");
        var rows = wasSent ? PaperRows.Of(Request.Form, Request.Form["Form.Go"]) : PaperRows.Usual;
        var form = Blank(meeting, rows);
        var kept = wasSent ? new Dictionary<string, KeptWords>() : await drafts.Of(PaperDrafts.All(id, meeting.Items.Select(i => i.Id)));
        PaperDrafts.Restore(form, id, kept);
        var people = await db.People.Where(Expected.At(db, id)).Select(p => new SelectListItem(p.ChosenName, p.Id.ToString())).ToListAsync();
        return View("Index", new PaperMeetingPage(
            id, meeting.Group.Name, meeting.Date, [.. meeting.Agenda.Select(i => new ItemOnPaper(i.Id, i.Title, i.Version))],
            [.. people.OrderBy(p => p.Text, StringComparer.CurrentCulture)], form)
        {
            KeptAt = kept.Count == 0 ? null : kept.Values.Max(k => k.At),
        });
    }

    [HttpPost(""), FormPage(nameof(Index))]
    public async Task<IActionResult> Save(int id, PaperMeetingForm form)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Group).Include(m => m.Items).Include(m => m.Attendance).FirstOr404(m => m.Id == id);
        if (form.WantsMoreRows)
            return await Index(id);
        await typing.Tell(meeting, form, await me.Load(db));
        db.Expect(meeting, form.Version);
        await db.SaveChangesAsync();
        await drafts.Forget(PaperDrafts.All(id, form.Items.Select(i => i.Id)));
        return this.Done(texts["The meeting is typed in. Thank you for your patience."], $"/meetings/{id}");
    }

    private static PaperMeetingForm Blank(Meeting meeting, PaperRows rows) => new()
    {
        Version = meeting.Version,
        Items = [.. meeting.Agenda.Select(i => new TypedNotes { Id = i.Id })],
        Extras = Rows<TypedItem>(rows.Extras),
        Decisions = Rows<TypedDecision>(rows.Decisions),
        Actions = Rows<TypedAction>(rows.Actions),
        Points = Rows<TypedPoint>(rows.Points),
    };

    private static List<T> Rows<T>(int count)
        where T : new() => [.. Enumerable.Range(0, count).Select(_ => new T())];
}
