using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Features.Shared;

/// <summary>A paper of a meeting by the name of its file, and what else it comes as.</summary>
public sealed record MeetingPaper(string File, string Words, string Other = "?size=large", string OtherWords = "Large print");

/// <summary>The papers that a page of a meeting offers, those of use now first; each also in large print, posters on larger paper.</summary>
public sealed record MeetingPapers(int MeetingId, IReadOnlyList<MeetingPaper> Papers)
{
    private static readonly MeetingPaper Agenda = new("agenda", "Print the agenda");
    private static readonly MeetingPaper Briefing = new("briefing", "Print the briefing");
    private static readonly MeetingPaper SignInSheet = new("sign-in-sheet", "Print the sign-in sheet");
    private static readonly MeetingPaper Actions = new("actions", "Print the action list");
    private static readonly MeetingPaper Poster = new("poster", "Print the poster", "?paper=a3", "On A3 paper");
    private static readonly MeetingPaper Pack = new("pack", "Print a blank pack to write on");
    private static readonly MeetingPaper Minutes = new("minutes", "Print the minutes");

    public static MeetingPapers ForThoseWhoRun(int meetingId, MeetingStage stage, bool hasMinutes) => new(meetingId, stage switch
    {
        MeetingStage.Cancelled => [Agenda],
        MeetingStage.FollowUp or MeetingStage.Complete when hasMinutes => [Minutes, Actions, SignInSheet, Agenda],
        MeetingStage.FollowUp or MeetingStage.Complete => [Actions, SignInSheet, Agenda],
        MeetingStage.Running => [Agenda, Briefing, SignInSheet, Actions, Pack],
        _ => [Agenda, Poster, Briefing, SignInSheet, Actions, Pack],
    });

    public static MeetingPapers ForReaders(int meetingId, bool isMember, bool mayReadMinutes, bool isAhead) => new(meetingId,
        [.. Only(mayReadMinutes, Minutes), Agenda, .. Only(isMember, Actions), .. Only(isAhead, Poster)]);

    public static MeetingPapers OfTheMinutes(int meetingId) => new(meetingId, [Minutes]);

    private static IEnumerable<MeetingPaper> Only(bool isFor, MeetingPaper paper) => isFor ? [paper] : [];
}
