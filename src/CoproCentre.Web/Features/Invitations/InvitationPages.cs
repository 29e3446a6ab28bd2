using CoproCentre.Data;
using CoproCentre.Data.Invitations;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Invitations;

/// <summary>A meeting with how many were asked, what they said, and how many the invitation has reached.</summary>
public sealed record InvitationsHead(int Id, string Group, DateOnly Date, TimeOnly Starts, TimeOnly Ends, string Place, MeetingStage Stage)
{
    public int Asked { get; init; }

    public int Reached { get; init; }

    public int Yes { get; init; }

    public int Maybe { get; init; }

    public int No { get; init; }

    /// <summary>Members of the group who were not asked yet.</summary>
    public int ToAsk { get; init; }

    public int Waiting => Asked - Yes - Maybe - No;

    public string Address => $"/meetings/{Id}/invitations";

    /// <summary>Whether people can be asked, and can answer.</summary>
    public bool IsAhead(DateTime centreNow) => Stage == MeetingStage.Published && centreNow < Date.ToDateTime(Starts);

    public int Of(Reply reply) => reply switch
    {
        Reply.Yes => Yes,
        Reply.Maybe => Maybe,
        Reply.No => No,
        _ => Waiting,
    };

    /// <summary>Everything in one query.</summary>
    public static IQueryable<InvitationsHead> Read(IQueryable<Meeting> meetings, int meetingId, CoproContext db, Viewer viewer)
    {
        var (asked, toAsk) = (db.Invitations.Where(i => i.MeetingId == meetingId), db.ToAsk(meetingId, viewer, alsoOutside: false));
        return meetings.Where(m => m.Id == meetingId)
            .Select(m => new InvitationsHead(m.Id, m.Group.Name, m.Date, m.Starts, m.Ends, m.Room != null ? m.Room.Name : m.OtherPlace, m.Stage)
            {
                Asked = asked.Count(),
                Reached = asked.Count(i => i.Notice.ReachedAt != null),
                Yes = asked.Count(i => i.Reply == Reply.Yes),
                Maybe = asked.Count(i => i.Reply == Reply.Maybe),
                No = asked.Count(i => i.Reply == Reply.No),
                ToAsk = toAsk.Count(),
            });
    }
}

/// <summary>Who was asked to a meeting and what they said; all, or those with one answer.</summary>
public sealed record InvitationsPage(InvitationsHead Meeting, bool IsAhead, Reply? Only, Paged<InvitationRow> People);

/// <param name="InPerson">They like to be asked face to face.</param>
/// <param name="Waits">Nothing was said yet, or nothing since the meeting moved.</param>
public sealed record InvitationRow(int PersonId, string Name, Reply Reply, DateTime? RepliedAt, string? RecordedBy, bool InPerson, bool Waits);

/// <summary>People who can be asked, to be ticked.</summary>
public sealed record AskPage(InvitationsHead Meeting, Paged<SelectListItem> People, string? Find, bool AlsoOutside, AskForm Form);

/// <summary>Yes, maybe and no as buttons.</summary>
/// <param name="About">Hidden words that tell one row of buttons from another.</param>
public sealed record ReplyButtons(string Action, Reply Chosen, string? About = null);

/// <summary>The page behind a link of one's own: group, day and place, and nobody's name.</summary>
public sealed record ReplyPage(string Key, string Group, DateOnly Date, TimeOnly Starts, TimeOnly Ends, string Place, Reply Reply, ReplyState State)
{
    public string Title => State switch
    {
        ReplyState.Cancelled => "This meeting is cancelled",
        ReplyState.Begun => "This meeting has begun",
        ReplyState.Moved => "Can you still come?",
        _ => "Can you come?",
    };

    public string Text => State switch
    {
        ReplyState.Cancelled => "You need not come. Thank you for thinking about it.",
        ReplyState.Begun => "Come by if you like. There is always a free chair.",
        ReplyState.Moved => "The meeting has another time or place now.",
        _ => "One tap is enough. You need not say why.",
    };

    public bool IsOpen => State is ReplyState.Open or ReplyState.Moved;
}

/// <summary>What can be done with a link of one's own.</summary>
public enum ReplyState
{
    Open,

    /// <summary>They have answered, but not since the meeting moved.</summary>
    Moved,
    Begun,
    Cancelled,
}

/// <summary>A link that leads nowhere: its meeting is over, or it is none of ours.</summary>
public sealed record GonePage(bool IsOver)
{
    public string Title => IsOver ? "This link has had its time" : "This link does not work";

    public string Text => IsOver
        ? "The meeting is over. Thank you for looking. You will hear of the next one."
        : "Perhaps a letter is missing. Open it again from your message, or tell somebody at the centre whether you come.";
}

public static class ReplyWords
{
    /// <summary>What the reader said, as a sentence to them.</summary>
    public static string Said(this Reply reply) => reply switch
    {
        Reply.Yes => "You said yes.",
        Reply.Maybe => "You said maybe.",
        _ => "You said no.",
    };

    /// <summary>What the reader is asked.</summary>
    public static string Question(Reply said) => said == Reply.None ? "Can you come?" : "Can you still come?";
}
