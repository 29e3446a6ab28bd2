using CoproCentre.Data;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;

namespace CoproCentre.Web.Features.Groups;

/// <summary>A group in the list of groups.</summary>
public sealed record GroupRow(int Id, string Name, string Aim, string Rhythm, bool IsOpen, bool IsMine, int Members, DateOnly? NextDate, TimeOnly? NextTime);

/// <summary>The list of groups, one's own first.</summary>
public sealed record GroupsPage(Paged<GroupRow> Groups, string? Find, bool MayAdd);

public static class GroupRows
{
    public static IQueryable<GroupRow> AsRows(this IQueryable<Group> groups, CoproContext db, Viewer viewer, DateOnly today) =>
        from g in groups
        let next = db.Meetings
            .Where(m => m.GroupId == g.Id && m.Date >= today && (m.Stage == MeetingStage.Published || m.Stage == MeetingStage.Running))
            .OrderBy(m => m.Date).ThenBy(m => m.Starts)
            .FirstOrDefault()
        let isMine = g.Memberships.Any(m => m.PersonId == viewer.PersonId && m.Until == null)
        orderby isMine descending, g.Name, g.Id
        select new GroupRow(g.Id, g.Name, g.Aim, g.Rhythm, g.IsOpen, isMine, g.Memberships.Count(m => m.Until == null),
            next == null ? null : next.Date, next == null ? null : next.Starts);
}
