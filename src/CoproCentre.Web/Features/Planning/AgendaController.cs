using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.Suggestions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Planning;

/// <summary>The agenda while it is planned: items in order, what is missing (M3), and what could come on it (M9, M16).</summary>
public sealed class AgendaController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/meetings/{id:int}/plan/agenda")]
    public async Task<IActionResult> Agenda(int id)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).AsNoTracking().Include(m => m.Group).Include(m => m.Items).FirstOr404(m => m.Id == id);
        var parked = await Parked(meeting.GroupId);
        var items = meeting.Agenda.Select(i => new AgendaLine(i.Id, i.Title, i.BroughtBy, i.Minutes, i.Kind, i.Horizon, i.HopedFor)).ToList();
        var slots = meeting.MissingHorizons().Select((h, i) => new EmptySlot(h, parked.ElementAtOrDefault(i))).ToList();
        return View("Agenda", new AgendaPage(MeetingHead.Of(meeting), meeting.PublishedAt is not null, meeting.MissingHorizonReason, meeting.Length,
            items, slots, await OpenActions(meeting), [.. parked.Skip(slots.Count)], await Unfinished(meeting), await Suggested(meeting.GroupId))
        {
            WaitedFor = await WaitedFor(meeting),
        });
    }

    [HttpPost("/meetings/{id:int}/plan/agenda")]
    public async Task<IActionResult> Rearrange(int id, int? up = null, int? down = null)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Items).FirstOr404(m => m.Id == id);
        var order = meeting.Agenda.ToList();
        var place = order.FindIndex(i => i.Id == (up ?? down)) + 1;
        if (place == 0)
            return NotFound();
        var item = order[place - 1];
        meeting.MoveItem(item, up is null ? place + 1 : place - 1);
        await db.SaveChangesAsync();
        return this.Done(texts[up is null ? "“{0}” moved down." : "“{0}” moved up.", item.Title], $"/meetings/{id}/plan/agenda#item-{item.Id}");
    }

    [HttpPost("/meetings/{id:int}/plan/points/{pointId:int}/drop")]
    public async Task<IActionResult> Drop(int id, int pointId)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).FirstOr404(m => m.Id == id);
        var point = await db.ParkedPoints.FirstOr404(p => p.Id == pointId && p.GroupId == meeting.GroupId);
        point.Drop(clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["The idea is let go."], $"/meetings/{id}/plan/agenda");
    }

    private Task<List<ParkedLine>> Parked(int groupId) => db.ParkedPoints
        .Where(p => p.GroupId == groupId && p.UsedInItemId == null && p.DroppedOn == null)
        .OrderBy(p => p.ParkedOn).ThenBy(p => p.Id).Take(AgendaPage.MostOffered)
        .Select(p => new ParkedLine(p.Id, p.Text, p.SaidBy, p.ParkedOn)).ToListAsync();

    private Task<List<SuggestedLine>> Suggested(int groupId) => db.Suggestions.Where(s => s.GroupId == groupId).ToAnswer()
        .OrderBy(s => s.MadeAt).ThenBy(s => s.Id).Take(AgendaPage.MostOffered)
        .Select(s => new SuggestedLine(s.Id, s.Text, s.Name, s.MadeAt)).ToListAsync();

    private Task<List<OpenActionLine>> OpenActions(Meeting meeting) => db.Actions.OpenOn(clock.Today)
        .Where(a => a.GroupId == meeting.GroupId && a.MeetingId != meeting.Id)
        .OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(AgendaPage.MostOffered)
        .Select(a => new OpenActionLine(a.Id, a.What, a.DueOn, a.Owners.Select(o => o.Name).ToList())).ToListAsync();

    // Of the group's last meeting only: what was left before that was not carried over then, on purpose.
    private Task<List<UnfinishedLine>> Unfinished(Meeting meeting)
    {
        var held = db.Meetings.Where(m => m.GroupId == meeting.GroupId && m.Id != meeting.Id && m.Date <= meeting.Date
            && (m.Stage == MeetingStage.FollowUp || m.Stage == MeetingStage.Complete));
        var last = held.OrderByDescending(m => m.Date).ThenByDescending(m => m.Starts).Select(m => m.Id).Take(1);
        return db.AgendaItems
            .Where(i => last.Contains(i.MeetingId) && i.FinishedAt == null && !db.AgendaItems.Any(later => later.CarriedFromId == i.Id))
            .OrderBy(i => i.Position).Take(AgendaPage.MostOffered)
            .Select(i => new UnfinishedLine(i.Id, i.Title, i.Horizon, i.Meeting.Date)).ToListAsync();
    }

    private Task<List<WaitedForLine>> WaitedFor(Meeting meeting) => db.AgendaItems.WaitedForBefore(meeting.GroupId, meeting.Date)
        .Where(i => !db.AgendaItems.Any(here => here.MeetingId == meeting.Id && here.CarriedFromId == i.Id)).Take(AgendaPage.MostOffered)
        .Select(i => new WaitedForLine(i.Id, i.Title, i.Horizon, i.TellNextOn!.Value)).ToListAsync();
}
