using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Features.Shared;

/// <summary>A paper of a meeting by the name of its file.</summary>
public sealed record MeetingPaper(string File, string Words);

/// <summary>The papers that a page of a meeting offers, those of use now first; each also in large print.</summary>
public sealed record MeetingPapers(int MeetingId, IReadOnlyList<MeetingPaper> Papers)
{
    private static readonly MeetingPaper Agenda = new("agenda", "Print the agenda");
    private static readonly MeetingPaper Briefing = new("briefing", "Print the briefing");
    private static readonly MeetingPaper SignInSheet = new("sign-in-sheet", "Print the sign-in sheet");
    private static readonly MeetingPaper Actions = new("actions", "Print the action list");
    private static readonly MeetingPaper Minutes = new("minutes", "Print the minutes");

    public static MeetingPapers ForThoseWhoRun(int meetingId, MeetingStage stage, bool hasMinutes) => new(meetingId, stage switch
    {
        MeetingStage.Cancelled => [Agenda],
        MeetingStage.FollowUp or MeetingStage.Complete when hasMinutes => [Minutes, Actions, SignInSheet, Agenda],
        MeetingStage.FollowUp or MeetingStage.Complete => [Actions, SignInSheet, Agenda],
        _ => [Agenda, Briefing, SignInSheet, Actions],
    });

    public static MeetingPapers ForReaders(int meetingId, bool isMember, bool mayReadMinutes) =>
        new(meetingId, [.. mayReadMinutes ? [Minutes] : Array.Empty<MeetingPaper>(), Agenda, .. isMember ? [Actions] : Array.Empty<MeetingPaper>()]);

    public static MeetingPapers OfTheMinutes(int meetingId) => new(meetingId, [Minutes]);
}
