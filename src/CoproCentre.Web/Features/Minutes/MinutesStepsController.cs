using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Minutes;

/// <summary>The steps of the minutes, for those who run the meeting: corrections, approval, sharing, reopening (M11).</summary>
[Route("meetings/{id:int}/minutes")]
public sealed class MinutesStepsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("corrections")]
    public async Task<IActionResult> Corrections(int id)
    {
        var minutes = await Run(id).AsNoTracking().FirstOr404();
        var until = minutes.CorrectionsUntil >= clock.Today ? minutes.CorrectionsUntil : clock.Today.AddDays(Domain.Meetings.Minutes.UsualCorrectionDays);
        return View(new MinutesStep<CorrectionsForm>(await MinutesMeeting.Read(db, id, me.Viewer), new() { Until = new(until) }));
    }

    [HttpPost("corrections"), FormPage(nameof(Corrections))]
    public async Task<IActionResult> Corrections(int id, CorrectionsForm form)
    {
        var minutes = await Run(id).FirstOr404();
        minutes.OpenForCorrections(form.Until.Value!.Value, clock.Today);
        await db.SaveFollowUp(id, clock.UtcNow);
        return this.Done(texts["Those who were there can correct the words until {0}.", clock.Day(minutes.CorrectionsUntil!.Value)], $"/meetings/{id}/minutes");
    }

    [HttpPost("approval")]
    public async Task<IActionResult> Approval(int id, ApprovalForm form)
    {
        var minutes = await Run(id).FirstOr404();
        if (minutes.Version != form.Version)
            throw new RuleBrokenException($"Somebody changed the minutes while you were reading. Please read them again.");
        minutes.Approve(await me.Load(db), clock.UtcNow);
        if (form.Share)
            minutes.Share(clock.UtcNow);
        var isLast = await db.SaveFollowUp(id, clock.UtcNow);
        return this.Done(Thanks(form.Share, isLast), $"/meetings/{id}/minutes");
    }

    [HttpPost("sharing")]
    public async Task<IActionResult> Sharing(int id)
    {
        var minutes = await Run(id).FirstOr404();
        minutes.Share(clock.UtcNow);
        return this.Done(Thanks(true, await db.SaveFollowUp(id, clock.UtcNow)), $"/meetings/{id}/minutes");
    }

    [HttpGet("reopening")]
    public async Task<IActionResult> Reopening(int id)
    {
        await Run(id).AsNoTracking().FirstOr404();
        return View(new MinutesStep<MinutesReopeningForm>(await MinutesMeeting.Read(db, id, me.Viewer), new()));
    }

    [HttpPost("reopening"), FormPage(nameof(Reopening))]
    public async Task<IActionResult> Reopening(int id, MinutesReopeningForm form)
    {
        var minutes = await Run(id).Include(n => n.Versions).FirstOr404();
        minutes.Reopen(form.Reason!, await me.Load(db), clock.UtcNow);
        await db.SaveFollowUp(id, clock.UtcNow);
        return this.Done(texts["The minutes are open again. The approved words are kept."], $"/meetings/{id}/minutes");
    }

    private IQueryable<Domain.Meetings.Minutes> Run(int id)
    {
        var run = db.Meetings.RunBy(me.Viewer);
        return db.Minutes.Where(n => n.MeetingId == id && run.Any(m => m.Id == id));
    }

    private string Thanks(bool shared, bool isLast) => texts[(shared, isLast) switch
    {
        (_, true) => "The minutes are shared. That was the last thing: the meeting is complete. Thank you.",
        (true, _) => "The minutes are shared. Thank you.",
        _ => "The minutes are approved and locked.",
    }];
}
