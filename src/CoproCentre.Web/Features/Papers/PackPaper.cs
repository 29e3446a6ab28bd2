using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Features.Papers;

/// <summary>An item with room to write; without one, room for something that is not on the agenda.</summary>
public sealed record PackItem(int Number, PaperItem? Item);

/// <summary>
/// A meeting to be held on paper (C4): who is here, the agenda with room to write, actions, parked points, the close, and slips to vote with;
/// in the order in which it is typed in afterwards.
/// </summary>
public sealed record PackPaper(MeetingHead Head, IReadOnlyList<SheetName> Names, IReadOnlyList<PaperItem> Items, IReadOnlyList<PaperAction> Open) : IPaper
{
    /// <summary>Lines for notes beside each item.</summary>
    public const int NoteLines = 4;

    /// <summary>Empty lines for actions.</summary>
    public const int ActionLines = 9;

    /// <summary>Slips on the page to cut.</summary>
    public const int Slips = 8;

    /// <summary>Open actions that are listed; a group with more brings its list of actions.</summary>
    public const int MostOpen = 12;

    public static async Task<PackPaper> Read(CoproContext db, IQueryable<Meeting> meeting, DateOnly today)
    {
        var sheet = await SignInSheetPaper.Read(db, meeting);
        var open = await PaperAction.Read(db.Actions.Where(a => a.GroupId == sheet.Head.GroupId && a.MeetingId != sheet.Head.Id).OpenOn(today).OrderBy(a => a.DueOn).Take(MostOpen));
        return new(sheet.Head, sheet.Names, await PaperItem.Read(meeting), open);
    }
}
