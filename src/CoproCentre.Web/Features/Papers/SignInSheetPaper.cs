using CoproCentre.Data;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Papers;

/// <summary>A name to tick; marks that are known already are printed.</summary>
/// <param name="SaidYes">They said that they come. Everybody reads this sheet, so it tells no other answer.</param>
public sealed record SheetName(string Name, AttendanceState? Mark, bool SaidYes = false);

/// <summary>Names to tick and empty lines for newcomers (M7). No way to reach anybody stands on it.</summary>
public sealed record SignInSheetPaper(MeetingHead Head, IReadOnlyList<SheetName> Names) : IPaper
{
    /// <summary>Empty lines for people who are not on the list yet.</summary>
    public const int EmptyLines = 8;

    public static async Task<SignInSheetPaper> Read(CoproContext db, IQueryable<Meeting> meeting)
    {
        var head = await MeetingHead.Read(meeting);
        var members = await db.Memberships.Where(m => m.GroupId == head.GroupId && m.Until == null)
            .Select(m => new { m.PersonId, m.Person.ChosenName }).ToListAsync();
        var marks = await meeting.SelectMany(m => m.Attendance).Select(a => new { a.PersonId, a.Name, a.State }).ToListAsync();
        var marked = marks.Where(a => a.PersonId is not null).ToDictionary(a => a.PersonId!.Value, a => a.State);
        var asked = await db.Invitations.Where(i => i.MeetingId == head.Id).Select(i => new { i.PersonId, i.Person.ChosenName, i.Reply }).ToDictionaryAsync(i => i.PersonId);
        // The group, and whoever said that they come as well.
        var expected = members.Concat(asked.Values.Where(a => a.Reply is Reply.Yes or Reply.Maybe).Select(a => new { a.PersonId, a.ChosenName })).DistinctBy(p => p.PersonId).ToList();
        var ids = expected.Select(m => m.PersonId).ToHashSet();
        var names = expected.Select(m => new SheetName(m.ChosenName, marked.TryGetValue(m.PersonId, out var state) ? state : null, asked.GetValueOrDefault(m.PersonId)?.Reply == Reply.Yes))
            .Concat(marks.Where(a => a.PersonId is not { } id || !ids.Contains(id)).Select(a => new SheetName(a.Name, a.State)));
        return new(head, [.. names.OrderBy(n => n.Name, StringComparer.CurrentCultureIgnoreCase)]);
    }
}
