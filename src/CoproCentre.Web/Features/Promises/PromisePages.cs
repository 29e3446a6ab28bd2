using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Promises;

/// <summary>What people were told, on a day, and by whom.</summary>
public sealed record ToldUpdate(string Text, DateOnly ToldOn, string By)
{
    /// <summary>Everything that people were told about an item, newest first.</summary>
    public static Task<List<ToldUpdate>> Of(CoproContext db, int itemId) => db.AgendaItems.Where(i => i.Id == itemId).SelectMany(i => i.Updates)
        .OrderByDescending(u => u.Id).Select(u => new ToldUpdate(u.Text, u.ToldOn, u.By.ChosenName)).ToListAsync();
}

/// <summary>An item that says where it goes, in a list (M12).</summary>
public sealed record PromiseRow(
    int Id, string Title, Horizon Horizon, DateOnly Date, string WhereNext, string ChangeMightHappen, DateOnly? TellNextOn, int Told, string? LastTold, DateOnly? LastToldOn)
{
    public bool IsWaitedFor(DateOnly today) => TellNextOn < today;
}

/// <summary>Everything about which a group said that people would hear more; what is waited for longest comes first (M12).</summary>
public sealed record PromiseList(int GroupId, string Group, string? Find, int WaitedFor, Paged<PromiseRow> Promises)
{
    public static async Task<PromiseList> Read(CoproContext db, int groupId, string? find, Viewer viewer, DateOnly today, int page)
    {
        var group = await db.Groups.VisibleTo(viewer).Where(g => g.Id == groupId).Select(g => new { g.Name }).FirstOr404();
        var waitedFor = await db.AgendaItems.WaitedForBefore(groupId, today).CountAsync();
        var promised = db.AgendaItems.Promised().Where(i => i.Meeting.GroupId == groupId).Titled(find).WaitingFirst();
        return new(groupId, group.Name, find, waitedFor, await promised.ToPage(
            i => new PromiseRow(
                i.Id, i.Title, i.Horizon, i.Meeting.Date, i.WhereNext, i.ChangeMightHappen, i.TellNextOn, i.Updates.Count,
                i.Updates.OrderByDescending(u => u.Id).Select(u => u.Text).FirstOrDefault(),
                i.Updates.OrderByDescending(u => u.Id).Select(u => (DateOnly?)u.ToldOn).FirstOrDefault()),
            page));
    }
}

/// <summary>One promise with everything that people were told; the form is for those who run the meeting it came from.</summary>
public sealed record PromisePage(
    int Id, string Title, Horizon Horizon, int MeetingId, int GroupId, string Group, bool GroupIsThere, DateOnly Date, string WhereNext, string ChangeMightHappen,
    DateOnly? TellNextOn, bool MayTell, IReadOnlyList<ToldUpdate> Updates, UpdateForm Form)
{
    public static async Task<PromisePage> Read(CoproContext db, int id, Viewer viewer)
    {
        var (seen, run, groups) = (db.Meetings.VisibleTo(viewer), db.Meetings.RunBy(viewer), db.Groups.VisibleTo(viewer));
        var item = await db.AgendaItems.Promised().Where(i => i.Id == id && seen.Any(m => m.Id == i.MeetingId))
            .Select(i => new
            {
                i.Title,
                i.Horizon,
                i.MeetingId,
                i.Meeting.GroupId,
                i.Meeting.Group.Name,
                i.Meeting.Date,
                i.WhereNext,
                i.ChangeMightHappen,
                i.TellNextOn,
                i.Version,
                GroupIsThere = groups.Any(g => g.Id == i.Meeting.GroupId),
                MayTell = run.Any(m => m.Id == i.MeetingId),
            }).FirstOr404();
        return new(
            id, item.Title, item.Horizon, item.MeetingId, item.GroupId, item.Name, item.GroupIsThere, item.Date, item.WhereNext, item.ChangeMightHappen, item.TellNextOn,
            item.MayTell, await ToldUpdate.Of(db, id), new() { Version = item.Version });
    }
}
