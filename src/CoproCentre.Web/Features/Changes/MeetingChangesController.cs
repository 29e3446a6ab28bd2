using CoproCentre.Data;
using CoproCentre.Data.Changes;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Changes;

/// <summary>What a meeting decided and did, and who hears of it (M13, M15).</summary>
[Route("meetings/{id:int}/follow-up/changes")]
public sealed class MeetingChangesController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Meeting(int id)
    {
        var meeting = await Held().Include(m => m.Group).Include(m => m.Minutes).Include(m => m.Decisions).ThenInclude(d => d.ToldInMinutesBy)
            .Include(m => m.Actions).ThenInclude(a => a.ToldInMinutesBy).AsSplitQuery().AsNoTrackingWithIdentityResolution().FirstOr404(m => m.Id == id);
        var told = await db.Changes.Standing().OfMeeting(id).OrderByDescending(c => c.PublishedAt).ThenByDescending(c => c.Id).Select(ChangeCard.Read).ToListAsync();
        var inMinutes = meeting.Decisions.Where(d => d is { TimesTold: 0, ToldInMinutesAt: not null }).Select(d => new ToldInMinutes(d.What, d.ToldInMinutesBy?.ChosenName, d.ToldInMinutesAt!.Value))
            .Concat(meeting.Actions.Where(a => a is { TimesTold: 0, ToldInMinutesAt: not null }).Select(a => new ToldInMinutes(a.What, a.ToldInMinutesBy?.ChosenName, a.ToldInMinutesAt!.Value)));
        var toTell = meeting.DecisionsToTell.OrderBy(d => d.Id).Select(d => new ThingToTell(new(CauseKey.Decision, d.Id), d.What, null, false))
            .Concat(meeting.ActionsToTell.OrderBy(a => a.Id).Select(a => new ThingToTell(new(CauseKey.Action, a.Id), a.What, a.Outcome, a.State == ActionState.Dropped)));
        return View("Meeting", new MeetingChangesPage(id, meeting.Group.Name, meeting.Date, meeting.Minutes is { IsShared: true }, [.. toTell], told, [.. inMinutes.OrderBy(t => t.At)], new()));
    }

    [HttpPost("minutes"), FormPage(nameof(Meeting))]
    public async Task<IActionResult> LeaveToMinutes(int id, InMinutesForm form)
    {
        var meeting = await Held().WithFollowUp().FirstOr404(m => m.Id == id);
        var (decisions, actions) = (CauseKey.Ids(form.Causes, CauseKey.Decision), CauseKey.Ids(form.Causes, CauseKey.Action));
        meeting.LeaveToMinutes([.. meeting.Decisions.Where(d => decisions.Contains(d.Id))], [.. meeting.Actions.Where(a => actions.Contains(a.Id))], await me.Load(db), clock.UtcNow);
        return Told(meeting, await db.SaveFollowUp(id, clock.UtcNow), "It is kept: the minutes tell it.");
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(int id, string? from = null)
    {
        var meeting = await Held().Include(m => m.Group).AsNoTracking().FirstOr404(m => m.Id == id);
        var (form, causes, people) = await new ChangeOffers(db, clock, texts).Read(new(db, meeting.GroupId, id), from);
        return View(new ChangeFormPage($"/meetings/{id}/follow-up/changes", "Tell people what has changed", $"/meetings/{id}/follow-up/changes/new", meeting.Group.Name, causes, people, form));
    }

    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(int id, ChangeForm form)
    {
        var meeting = await Held().Include(m => m.Group).FirstOr404(m => m.Id == id);
        var (_, isLast) = await new ChangeWriting(db, me, clock, texts).Write(new(db, meeting.GroupId, id), meeting.Group, form);
        return Told(meeting, isLast, "It is told. Everybody whom it concerns hears of it. Thank you.");
    }

    private IActionResult Told(Meeting meeting, bool isLast, string done)
    {
        var isLeft = meeting.DecisionsToTell.Any() || meeting.ActionsToTell.Any();
        return this.Done(texts[isLast ? "Thank you. That was the last thing: the meeting is complete." : done], $"/meetings/{meeting.Id}/follow-up{(isLeft ? "/changes" : "")}");
    }

    private IQueryable<Meeting> Held() => db.Meetings.RunBy(me.Viewer).Where(m => m.Stage == MeetingStage.FollowUp || m.Stage == MeetingStage.Complete);
}
