using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Meetings;
using CoproCentre.Web.Features.Messages;
using CoproCentre.Web.Setup;
using CoproCentre.Web.TagHelpers;

namespace CoproCentre.Web.Features.Home;

/// <summary>What one person sees first: the next step, and messages that wait, and at most <see cref="MostLines"/> lines of what is next for them.</summary>
/// <param name="GivenUp">For workers: how many messages could not be sent.</param>
public sealed record HomePage(
    NextStep? Next,
    bool IsInAGroup,
    IReadOnlyList<WaitingMessage> Messages,
    IReadOnlyList<HomeNews> News,
    IReadOnlyList<HomeMeeting> Meetings,
    IReadOnlyList<HomeMeeting> FollowUps,
    IReadOnlyList<HomeAction> Actions,
    IReadOnlyList<HomePromise> Promises,
    IReadOnlyList<HomeMeeting> Hands,
    IReadOnlyList<HomeDecision> Decided,
    HomeKeeping Keeping,
    int GivenUp)
{
    /// <summary>Lines in all, however much there is to do.</summary>
    public const int MostLines = 10;

    /// <summary>Messages at once; the next ones come when these are seen (C3).</summary>
    public const int MostMessages = 2;

    /// <summary>Suggestions that wait for an answer in groups the person helps to lead (M13).</summary>
    public int ToAnswer { get; init; }

    /// <summary>For workers: reviews that wait for the coordinator or a second person (P3).</summary>
    public int Reviews { get; init; }

    /// <summary>Whether the person leads today's morning meeting (M17).</summary>
    public bool LeadsToday { get; init; }

    public bool IsEmpty => Messages.Count + News.Count + Meetings.Count + FollowUps.Count + Actions.Count + Promises.Count + Hands.Count == 0;
}

/// <summary>A meeting on somebody's home page.</summary>
/// <param name="Runs">The person has its meeting rights (G2).</param>
public sealed record HomeMeeting(MeetingFacts Facts, MeetingSteps Steps, bool Runs, bool IsChair)
{
    /// <summary>The person was asked to come, and has not answered since.</summary>
    public bool Waits => Facts.MyReplyWaits && Steps.CanAnswer;

    public bool IsReady => Steps.Plan.Done == Steps.Plan.Rows.Count;

    /// <summary>What is left of the follow-up, in words (M15).</summary>
    public IEnumerable<string> Left => Steps.FollowUp.Rows.Where(r => r.State != MarkState.Done).Select(r => r.Name);

    public string Address => Facts.Stage == MeetingStage.FollowUp ? $"/meetings/{Facts.Id}/follow-up" : $"/meetings/{Facts.Id}";
}

public sealed record HomeAction(int Id, string What, DateOnly DueOn, string Group, IEnumerable<string> Others);

/// <summary>An item about which people were told that they would hear more (M12).</summary>
public sealed record HomePromise(int ItemId, string Title, DateOnly TellOn, string Group);

/// <summary>News that has not reached the person yet (C3).</summary>
public sealed record HomeNews(int Id, string Text, string Link, DateTime WrittenAt);

public sealed record HomeDecision(string What, int MeetingId, DateOnly Date, string Group);

public static class Greetings
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly Evening = new(18, 0);

    /// <summary>How people greet each other at this time of the centre's day.</summary>
    public static string Greeting(this CentreClock clock) => clock.TimeOfDay switch
    {
        var time when time < Noon => "Good morning, {0}",
        var time when time < Evening => "Good afternoon, {0}",
        _ => "Good evening, {0}",
    };
}

/// <summary>What a manager looks after: requests about data that are due within a week, and pages that go within a month.</summary>
public sealed record HomeKeeping(int Requests, int Leavings);

/// <summary>A group the person is in, their role, and the suggestions that wait there for an answer.</summary>
public sealed record HomeGroup(int Id, GroupRole Role, int ToAnswer);
