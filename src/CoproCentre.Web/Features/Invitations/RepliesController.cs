using CoproCentre.Data;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Invitations;

/// <summary>Answers an invitation through a link of one's own, without signing in. It tells nobody's name and does nothing else (C3).</summary>
[AllowAnonymous, Route("replies/{key}")]
public sealed class RepliesController(CoproContext db, ReplyLinks links, CentreClock clock, Inviting inviting, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string key)
    {
        // The key stands in the address, and goes nowhere from here.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await Find(key).AsNoTracking().Include(i => i.Meeting).ThenInclude(m => m.Group).Include(i => i.Meeting).ThenInclude(m => m.Room).FirstOrDefaultAsync() is not { } invitation)
            return Gone(StatusCodes.Status404NotFound);
        var meeting = invitation.Meeting;
        if (IsOver(meeting))
            return Gone(StatusCodes.Status410Gone);
        var state = meeting.Stage == MeetingStage.Cancelled ? ReplyState.Cancelled
            : !meeting.IsAhead(clock.LocalNow) ? ReplyState.Begun
            : invitation is { Waits: true, Reply: not Reply.None } ? ReplyState.Moved : ReplyState.Open;
        return View("Reply", new ReplyPage(key, meeting.Group.Name, meeting.Date, meeting.Starts, meeting.Ends, meeting.Place, invitation.Reply, state));
    }

    [HttpPost(""), FormPage(nameof(Show))]
    public async Task<IActionResult> Answer(string key, ReplyForm form)
    {
        var isKnown = false;
        await db.SaveFresh(async () =>
        {
            if (await Find(key).Include(i => i.Meeting).FirstOrDefaultAsync() is not { } invitation)
                return;
            isKnown = true;
            invitation.Answer(form.Reply, clock.UtcNow, clock.LocalNow);
            await inviting.Reach(invitation);
        });
        return isKnown
            ? this.Done(texts["Thank you. You can change your mind until the meeting begins."], $"/replies/{key}")
            : Gone(StatusCodes.Status404NotFound);
    }

    private IQueryable<Invitation> Find(string key)
    {
        var hash = links.HashOf(key);
        return db.Invitations.Where(i => hash != null && i.KeyHash == hash);
    }

    private bool IsOver(Meeting meeting) => meeting.Date.ToDateTime(meeting.Ends) <= clock.LocalNow || meeting.Stage is MeetingStage.FollowUp or MeetingStage.Complete;

    private ViewResult Gone(int status)
    {
        Response.StatusCode = status;
        return View("Gone", new GonePage(IsOver: status == StatusCodes.Status410Gone));
    }
}
