using CoproCentre.Data;
using CoproCentre.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Papers;

/// <summary>A name to tick; marks that are known already are printed.</summary>
public sealed record SheetName(string Name, AttendanceState? Mark);

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
        var ids = members.Select(m => m.PersonId).ToHashSet();
        var names = members.Select(m => new SheetName(m.ChosenName, marked.TryGetValue(m.PersonId, out var state) ? state : null))
            .Concat(marks.Where(a => a.PersonId is not { } id || !ids.Contains(id)).Select(a => new SheetName(a.Name, a.State)));
        return new(head, [.. names.OrderBy(n => n.Name, StringComparer.CurrentCultureIgnoreCase)]);
    }
}
