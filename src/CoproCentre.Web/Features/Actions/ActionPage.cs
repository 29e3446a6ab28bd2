using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Changes;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Actions;

/// <summary>Who does an action: a person of the centre, or only a name.</summary>
public sealed record OwnerView(int? PersonId, string Name);

/// <summary>A line of an action's history.</summary>
public sealed record HistoryLine(ActionEventKind Kind, string By, string Text, DateOnly? Day, DateTime At)
{
    /// <summary>The sentence before the words somebody gave; {0} is who, {1} the day.</summary>
    public string Sentence => Kind switch
    {
        ActionEventKind.Agreed => "{0} wrote it down, to be done by {1}.",
        ActionEventKind.Changed => "{0} changed it. It now says:",
        ActionEventKind.Done => "{0} said how it went:",
        ActionEventKind.Redated => "{0} moved it to {1}:",
        ActionEventKind.Dropped => "{0} dropped it:",
        ActionEventKind.Parked => "{0} let it wait until {1}:",
        _ => "{0} opened it again:",
    };
}

/// <summary>One action with everything that happened to it.</summary>
public sealed record ActionPage(
    int Id, string What, string Group, int GroupId, int MeetingId, DateOnly MeetingDate, bool SeesMeeting, string? Item, Horizon Horizon, DateOnly DueOn,
    ActionState State, DateOnly? ParkedUntil, string Outcome, IReadOnlyList<OwnerView> Owners, IReadOnlyList<HistoryLine> History, bool MayKeep)
{
    /// <summary>The changes that came of it (M13).</summary>
    public IReadOnlyList<ChangeCard> Changes { get; init; } = [];

    private const int MostChanges = 5;

    public bool IsClosed => State is ActionState.Done or ActionState.Dropped;

    public bool WaitsOn(DateOnly today) => State == ActionState.Parked && ParkedUntil > today;

    public static async Task<ActionPage> Read(CoproContext db, int id, Viewer viewer, DateOnly today)
    {
        var (kept, meetings) = (db.Actions.KeptBy(viewer), db.Meetings.VisibleTo(viewer));
        var page = await db.Actions.VisibleTo(viewer).Where(a => a.Id == id).AsSplitQuery().Select(a => new ActionPage(
            a.Id, a.What, a.Group.Name, a.GroupId, a.MeetingId, a.Meeting.Date, meetings.Any(m => m.Id == a.MeetingId), a.AgendaItem!.Title, a.Horizon, a.DueOn,
            a.State, a.ParkedUntil, a.Outcome,
            a.Owners.OrderBy(o => o.Id).Select(o => new OwnerView(o.PersonId, o.Person != null ? o.Person.ChosenName : o.Name)).ToList(),
            a.History.OrderByDescending(h => h.Id).Select(h => new HistoryLine(h.Kind, h.By.ChosenName, h.Text, h.Day, h.At)).ToList(),
            kept.Any(k => k.Id == a.Id))).FirstOr404();
        var itemId = db.Actions.Where(a => a.Id == id).Select(a => a.AgendaItemId);
        return page with
        {
            Changes = await db.Changes.VisibleTo(viewer).Of(id, itemId).OrderByDescending(c => c.PublishedAt).ThenByDescending(c => c.Id).Take(MostChanges).Select(ChangeCard.Read).ToListAsync(),
        };
    }
}
