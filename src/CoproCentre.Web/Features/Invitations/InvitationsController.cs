using CoproCentre.Data;
using CoproCentre.Data.Invitations;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.People;
using CoproCentre.Domain;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Invitations;

/// <summary>Who is asked to a meeting and what they said, for those who run it (C1).</summary>
[Route("meetings/{id:int}/invitations")]
public sealed class InvitationsController(CoproContext db, CurrentPerson me, CentreClock clock, Inviting inviting, IStringLocalizer<Texts> texts) : Controller
{
    private const int OnAPage = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(int id, Reply? only = null, int page = 1)
    {
        var head = await Head(id);
        var rows = db.Invitations.Where(i => i.MeetingId == id && (only == null || i.Reply == only))
            .OrderBy(i => i.Reply == Reply.None).ThenBy(i => i.Reply).ThenByName(i => i.Person.ChosenName).ThenBy(i => i.Id)
            .Select(i => new InvitationRow(i.PersonId, i.Person.ChosenName, i.Reply, i.RepliedAt, i.RecordedBy!.ChosenName,
                i.Person.Way == ContactWay.InPerson, i.Reply == Reply.None || i.AskedAgainAt > i.RepliedAt));
        return View("Index", new InvitationsPage(head, head.IsAhead(clock.LocalNow), only, await rows.ToPage(page)));
    }

    /// <summary>Asks everybody in the group who was not asked before.</summary>
    [HttpPost(""), FormPage(nameof(Index))]
    public async Task<IActionResult> AskAll(int id)
    {
        var meeting = await Meeting(id);
        return await Ask(meeting, await db.ToAsk(id, me.Viewer, alsoOutside: false).ToListAsync());
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(int id, string? find = null, int page = 1)
    {
        var head = await Head(id);
        var outside = me.Viewer.IsWorker && !string.IsNullOrWhiteSpace(find);
        var members = db.MembersOf(id);
        var people = await db.ToAsk(id, me.Viewer, outside).Called(find).OrderByName(p => p.ChosenName).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.ChosenName, IsMember = members.Contains(p.Id) }).ToPage(page, OnAPage);
        var rows = people.Rows.Select(p => new SelectListItem(p.IsMember ? p.ChosenName : texts["{0}, not in the group", p.ChosenName].Value, p.Id.ToString()));
        return View("New", new AskPage(head, new([.. rows], people.Page, people.Pages, people.Total), find, me.Viewer.IsWorker, new()));
    }

    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> AskSome(int id, AskForm form)
    {
        var meeting = await Meeting(id);
        var asked = await db.Invitations.Where(i => i.MeetingId == id && form.PersonIds.Contains(i.PersonId)).Select(i => i.PersonId).ToListAsync();
        var people = await db.ToAsk(id, me.Viewer, alsoOutside: true).Where(p => form.PersonIds.Contains(p.Id)).ToListAsync();
        if (form.PersonIds.Except(asked).Except(people.Select(p => p.Id)).Any())
            throw new RuleBrokenException($"Somebody you chose is not in the group any more. Choose again.");
        return await Ask(meeting, people);
    }

    /// <summary>How many people the invitation has reached; only sent when that has changed.</summary>
    [HttpGet("progress")]
    public async Task<IActionResult> Progress(int id)
    {
        var head = await Head(id);
        var tag = $"\"{head.Reached}-{head.Asked}-{head.Yes}-{head.Maybe}-{head.No}\"";
        Response.Headers.ETag = tag;
        return Request.Headers.IfNoneMatch.Contains(tag) ? StatusCode(StatusCodes.Status304NotModified) : PartialView("_Progress", head);
    }

    /// <summary>Writes down what somebody said when they were asked face to face (C3).</summary>
    [HttpPost("{personId:int}/reply")]
    public async Task<IActionResult> Record(int id, int personId, ReplyForm form)
    {
        var name = "";
        await db.SaveFresh(async () =>
        {
            _ = await db.Meetings.RunBy(me.Viewer).FirstOr404(m => m.Id == id);
            var invitation = await db.Invitations.Include(i => i.Meeting).Include(i => i.Person).FirstOr404(i => i.MeetingId == id && i.PersonId == personId);
            invitation.Answer(form.Reply, clock.UtcNow, clock.LocalNow, personId == me.PersonId ? null : await me.Load(db));
            await inviting.Reach(invitation);
            name = invitation.Person.ChosenName;
        });
        return this.Done(texts["Written down for {0}. Thank you for asking.", name], this.CameFrom());
    }

    private Task<InvitationsHead> Head(int id) => InvitationsHead.Read(db.Meetings.RunBy(me.Viewer), id, db, me.Viewer).FirstOr404();

    private Task<Meeting> Meeting(int id) => db.Meetings.RunBy(me.Viewer).Include(m => m.Group).Include(m => m.Room).FirstOr404(m => m.Id == id);

    private async Task<IActionResult> Ask(Meeting meeting, List<Person> people)
    {
        if (!meeting.IsAhead(clock.LocalNow))
            throw new RuleBrokenException($"Share the agenda first, and ask before the meeting begins.");
        inviting.Ask(meeting, people, await me.Load(db), clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(people.Count switch
        {
            0 => texts["Everybody was asked already."],
            1 => texts["1 person is asked. Thank you."],
            _ => texts["{0} people are asked. Thank you.", people.Count],
        }, $"/meetings/{meeting.Id}/invitations");
    }
}
