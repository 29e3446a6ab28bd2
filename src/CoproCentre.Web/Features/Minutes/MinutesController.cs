using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Minutes;

/// <summary>The minutes of a meeting: reading, beginning from what was recorded, changing the words (M11).</summary>
[Route("meetings/{id:int}/minutes")]
public sealed class MinutesController(CoproContext db, CurrentPerson me, CentreClock clock, Drafts drafts, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int id) => View(await MinutesPage.Read(db, id, me.Viewer, clock.Today));

    [HttpPost("")]
    public async Task<IActionResult> Begin(int id)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Room).Include(m => m.Chair).Include(m => m.NoteTaker).Include(m => m.RecordedFromPaperBy).Include(m => m.Minutes).Include(m => m.Items)
            .Include(m => m.Attendance).ThenInclude(a => a.Person).Include(m => m.Decisions).Include(m => m.Actions).ThenInclude(a => a.Owners).ThenInclude(o => o.Person)
            .AsSplitQuery().FirstOr404(m => m.Id == id);
        if (meeting.Minutes is null)
        {
            var parked = await db.ParkedPoints.Where(p => p.MeetingId == id).OrderBy(p => p.Id).ToListAsync();
            db.Add(new Domain.Meetings.Minutes(meeting, MinutesDraft.Of(meeting, parked), await me.Load(db), clock.UtcNow));
            await db.SaveFollowUp(id, clock.UtcNow);
        }

        return this.Done(texts["We put together what was recorded. Read it, and change what you like."], $"/meetings/{id}/minutes/edit");
    }

    [HttpGet("edit")]
    public async Task<IActionResult> Edit(int id)
    {
        var meeting = await MinutesMeeting.Read(db, id, me.Viewer);
        var minutes = await db.MinutesWrittenBy(me.Viewer, clock.Today).AsNoTracking().FirstOr404(n => n.MeetingId == id);
        if (minutes.IsLocked && ModelState.IsValid)
            return LocalRedirect($"/meetings/{id}/minutes");
        // After somebody else's change the form shows their saved words beside those that were typed.
        var kept = ModelState.IsValid ? await drafts.Of(Field(id), minutes.Text, minutes.Version) : null;
        var form = new MinutesForm { Text = kept?.Text ?? minutes.Text, Version = minutes.Version };
        return View(new MinutesEditPage(meeting, form, kept?.At, minutes.Stage == MinutesStage.Correcting ? minutes.CorrectionsUntil : null));
    }

    [HttpPost("edit"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, MinutesForm form)
    {
        var minutes = await db.MinutesWrittenBy(me.Viewer, clock.Today).Include(n => n.Versions).FirstOr404(n => n.MeetingId == id);
        db.Expect(minutes, form.Version);
        minutes.Write(form.Text, await me.Load(db), clock.UtcNow);
        await db.SaveFollowUp(id, clock.UtcNow);
        await drafts.Forget(Field(id));
        return this.Done(texts["Your words are saved. Thank you."], $"/meetings/{id}/minutes");
    }

    private static string Field(int meetingId) => $"minutes-{meetingId}";
}
