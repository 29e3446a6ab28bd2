using CoproCentre.Domain;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Setup;
using CoproCentre.Web.TagHelpers;

namespace CoproCentre.Web.Features.Meetings;

/// <summary>The task list of a meeting for those with meeting rights: three parts, what is done, and the one next step.</summary>
public sealed class MeetingSteps
{
    /// <summary>Minutes before its start that a meeting can be begun from the task list.</summary>
    public const int OpensBefore = 15;

    private readonly MeetingFacts meeting;
    private readonly CentreClock clock;

    public MeetingSteps(MeetingFacts meeting, CentreClock clock)
    {
        (this.meeting, this.clock) = (meeting, clock);
        var plan = IsPlanned ? PlanRows() : [.. PlanRows().Select(r => r with { Href = null })];
        var run = RunRows();
        var followUp = FollowUpRows();
        Next = FindNext(plan, followUp);
        if (meeting.Stage == MeetingStage.FollowUp)
            followUp = WithNext(followUp);
        else if (meeting.Stage == MeetingStage.Running)
            run = WithNext(run);
        else if (IsPlanned && !CanBegin)
            plan = WithNext(plan);
        Plan = new("Plan", DoneOf(plan), IsPlanned && !CanBegin, plan);
        Run = new("Run", SaysOfRun(), CanBegin || meeting.Stage == MeetingStage.Running, run);
        FollowUp = new("Follow up", IsHeld ? DoneOf(followUp) : $"After the meeting", IsHeld, followUp);
    }

    public MeetingPart Plan { get; }

    public MeetingPart Run { get; }

    public MeetingPart FollowUp { get; }

    public IEnumerable<MeetingPart> Parts => [Plan, Run, FollowUp];

    /// <summary>Nothing for a cancelled meeting.</summary>
    public MeetingNext? Next { get; }

    /// <summary>The meeting can begin: from a quarter of an hour before its start, and as long as nobody has begun or cancelled it.</summary>
    public bool CanBegin => IsPlanned && clock.LocalNow >= meeting.StartsAt.AddMinutes(-OpensBefore);

    /// <summary>It is shared and has not begun, so that somebody who was asked can answer.</summary>
    public bool CanAnswer => meeting.Stage == MeetingStage.Published && clock.LocalNow < meeting.StartsAt;

    public bool IsPlanned => meeting.Stage is MeetingStage.Planning or MeetingStage.Published;

    /// <summary>The day has come, and nobody has begun it on a screen: it may have been held on paper (C4).</summary>
    public bool CanBeTypedIn => IsPlanned && meeting.Date <= clock.Today;

    private bool IsHeld => meeting.Stage is MeetingStage.FollowUp or MeetingStage.Complete;

    private List<MeetingRow> PlanRows() =>
    [
        new("When and where", WhereHint(), Mark(meeting.Place.Length > 0), To("plan/details")),
        new("Who chairs, who takes notes", WhoHint(), Mark(Count(meeting.Chair) + Count(meeting.NoteTaker), 2), To("plan/people")),
        new("Agenda", AgendaHint(), AgendaIsReady ? MarkState.Done : Mark(meeting.Items > 0 ? 1 : 0, 2), To("plan/agenda")),
        new("Share the agenda", meeting.IsPublished ? (FormattableString)$"People can read it" : null, Mark(meeting.IsPublished), To("plan/publication")),
        new("Ask people to come", AskedHint(), Mark(meeting.Asked > 0), To("invitations")),
        new("Get the room ready", ChecksHint(meeting.DayChecksDone, meeting.DayChecks), Mark(meeting.DayChecksDone, meeting.DayChecks), To("plan/checks#day")),
        new("Get ready to chair", ChecksHint(meeting.ChairChecksDone, meeting.ChairChecks), Mark(meeting.ChairChecksDone, meeting.ChairChecks), To("plan/checks#chair")),
    ];

    private List<MeetingRow> RunRows() =>
    [
        new("Welcome and names", null, Held(meeting.Marked > 0), ToRun("attendance")),
        new("Aim and ground rules", null, Held(meeting.ItemsBegun > 0), ToRun("aim")),
        new("Actions from last time", OpenActionsHint(), Held(meeting.ItemsBegun > 0), ToRun("open-actions")),
        new("Each item in turn", null, IsHeld ? MarkState.Done : Mark(meeting.ItemsFinished, meeting.Items, meeting.ItemsBegun > 0), ToRun(null)),
        new("Recap, thanks and next date", null, Held(false), ToRun("close")),
    ];

    private List<MeetingRow> FollowUpRows()
    {
        if (!IsHeld)
            return [.. new[] { "Write up and share", "Do the immediate things", "Tell people what has changed", "Say what happens with the rest", "Thank people" }.Select(n => new MeetingRow(n, null, MarkState.Todo, null))];
        return
        [
            new("Write up and share", MinutesHint(), meeting.Minutes == MinutesStage.Shared ? MarkState.Done : meeting.Minutes is null ? MarkState.Todo : MarkState.Half, To("minutes")),
            new("Do the immediate things", Left(meeting.ImmediateActionsLeft), Mark(meeting.ImmediateActionsLeft == 0), To("follow-up#immediate")),
            new("Tell people what has changed", Left(meeting.ToTell), Mark(meeting.ToTell == 0), To("follow-up/changes")),
            new("Say what happens with the rest", Left(meeting.PromisesLeft), Mark(meeting.PromisesLeft == 0), To("follow-up#rest")),
            new("Thank people", Left(meeting.NotThankedYet), Mark(meeting.NotThankedYet == 0), To("follow-up/thanks")),
        ];
    }

    private MeetingNext? FindNext(List<MeetingRow> plan, List<MeetingRow> followUp) => meeting.Stage switch
    {
        MeetingStage.Running => new($"Go on with the meeting", $"What you write is there for both of you.", "Go on", To("run")),
        MeetingStage.FollowUp => NextInFollowUp(followUp.FindIndex(r => r.State != MarkState.Done)),
        MeetingStage.Complete => AfterAll(),
        MeetingStage.Cancelled => null,
        _ when clock.Today > meeting.Date => new($"Say how it went", $"The day has passed. Did you meet? Then write down what you agreed.", "Write it down", To("run")),
        _ when CanBegin => new($"Begin the meeting", $"We lead you through it, one step at a time.", "Begin", To("run")),
        _ => NextInPlan(plan.FindIndex(r => r.State != MarkState.Done)),
    };

    private MeetingNext NextInPlan(int row) => row switch
    {
        0 => new($"Choose where you meet", $"The place is still open.", "Choose a place", To("plan/details")),
        1 when meeting.Chair is null => new($"Name who chairs", $"It can be anybody in the group.", "Choose people", To("plan/people")),
        1 => new($"Name who takes notes", $"Then the chair is free to listen.", "Choose people", To("plan/people")),
        2 => NextForAgenda(),
        3 => new($"Share the agenda", $"Then people know what to expect.", "Share it", To("plan/publication")),
        4 => new($"Ask people to come", $"Each of them hears it in their own way.", "Ask them", To("invitations")),
        5 => new($"Get the room ready", ChecksHint(meeting.DayChecksDone, meeting.DayChecks), "See what is left", To("plan/checks#day")),
        6 => new($"Get ready to chair", ChecksHint(meeting.ChairChecksDone, meeting.ChairChecks), "See what is left", To("plan/checks#chair")),
        _ => new($"Everything is ready", $"You meet on {clock.Moment(meeting.Date, meeting.Starts)}. Thank you for planning it.", "Look at the agenda", To("plan/agenda")),
    };

    private MeetingNext NextForAgenda()
    {
        FormattableString title = MissingHorizon switch
        {
            _ when meeting.Items == 0 => $"Write the agenda",
            Horizon.Immediate => $"Add something that happens at once",
            Horizon.MediumTerm => $"Add something for the medium term",
            _ => $"Add something for the long term",
        };
        return meeting.Items == 0
            ? new(title, $"Start with one thing that people want to talk about.", "Write it", To("plan/agenda"))
            : new(title, $"Then your agenda is ready to share.", "Finish the agenda", To("plan/agenda"));
    }

    private MeetingNext NextInFollowUp(int row) => row switch
    {
        0 when meeting.Minutes is null => new($"Write up the meeting", $"We have put together what you recorded.", "Write it up", To("minutes")),
        0 => new($"Share the minutes", $"Then everybody can read what was agreed.", "Go to the minutes", To("minutes")),
        1 => new($"Do the immediate things", $"People look forward to seeing them done.", "See what is left", To("follow-up#immediate")),
        2 => new($"Tell people what has changed", $"People who hear what came of it come again.", "Tell them", To("follow-up/changes")),
        3 => new($"Say what happens with the rest", $"People want to know where things go, and when they hear more.", "Say it", To("follow-up#rest")),
        _ => new($"Thank people", $"They gave you their time.", "Say thank you", To("follow-up/thanks")),
    };

    private MeetingNext AfterAll() => meeting.NextMeetingId is { } next
        ? new($"Look at your next meeting", $"This one is complete. Thank you.", "Go there", $"/meetings/{next}")
        : new($"Plan your next meeting", $"This one is complete. Thank you. We copy it to the next date.", "Plan it", To("copy"), Posts: true);

    private bool AgendaIsReady => meeting.Items > 0 && (meeting.IsPublished || MissingHorizon is null);

    private Horizon? MissingHorizon => Enum.GetValues<Horizon>().Where(h => meeting.Of(h) == 0).Select(h => (Horizon?)h).FirstOrDefault();

    private FormattableString WhereHint() => meeting switch
    {
        { Place.Length: 0 } => (FormattableString)$"The place is still open",
        { IsRoom: true } => $"{meeting.Place} is booked",
        _ => $"{meeting.Place}",
    };

    private FormattableString WhoHint() => (meeting.Chair, meeting.NoteTaker) switch
    {
        (null, null) => $"Nobody yet",
        ({ } chair, null) => $"{chair} chairs. Nobody takes notes yet.",
        (null, { } notes) => $"{notes} takes notes. Nobody chairs yet.",
        var (chair, notes) when chair == notes => $"{chair} does both",
        var (chair, notes) => $"{chair} and {notes}",
    };

    private FormattableString AgendaHint() => MissingHorizon switch
    {
        _ when meeting.Items == 0 => $"Nothing on it yet",
        Horizon.Immediate when !meeting.IsPublished => $"Needs something that happens at once",
        Horizon.MediumTerm when !meeting.IsPublished => $"Needs something for the medium term",
        Horizon.LongTerm when !meeting.IsPublished => $"Needs something for the long term",
        _ when meeting.Items == 1 => $"1 item, {meeting.PlannedMinutes} of {meeting.Length} minutes",
        _ => $"{meeting.Items} items, {meeting.PlannedMinutes} of {meeting.Length} minutes",
    };

    private FormattableString? AskedHint() => meeting.Asked == 0 ? null : (FormattableString)$"{meeting.Asked} asked, {meeting.Coming} coming";

    private FormattableString? OpenActionsHint() => IsHeld ? null : meeting.OpenActions switch
    {
        0 => null,
        1 => (FormattableString)$"1 is still open",
        var open => $"{open} are still open",
    };

    private FormattableString? MinutesHint() => meeting.Minutes switch
    {
        MinutesStage.Draft => $"Being written",
        MinutesStage.Correcting => $"Open for corrections",
        MinutesStage.Approved => $"Approved, not shared yet",
        _ => null,
    };

    private FormattableString SaysOfRun() => meeting.Stage switch
    {
        MeetingStage.Running => (FormattableString)$"Running now",
        MeetingStage.Cancelled => $"Cancelled",
        _ when IsHeld => $"Held on {clock.Day(meeting.Date)}",
        _ when CanBegin => $"You can begin",
        _ => OpensOn(meeting.StartsAt.AddMinutes(-OpensBefore)),
    };

    private FormattableString OpensOn(DateTime opens)
    {
        var (day, time) = (DateOnly.FromDateTime(opens), TimeOnly.FromDateTime(opens));
        return day == clock.Today ? (FormattableString)$"Opens today, {Say.Time(time)}" : $"Opens on {clock.Moment(day, time)}";
    }

    private static FormattableString ChecksHint(int done, int all) => $"{done} of {all} done";

    private static FormattableString? Left(int count) => count == 0 ? null : (FormattableString)$"{count} left";

    private static FormattableString DoneOf(List<MeetingRow> rows) => $"{rows.Count(r => r.State == MarkState.Done)} of {rows.Count} done";

    private static List<MeetingRow> WithNext(List<MeetingRow> rows)
    {
        var next = rows.FindIndex(r => r.State != MarkState.Done);
        return [.. rows.Select((r, i) => i == next ? r with { State = MarkState.Next } : r)];
    }

    private MarkState Held(bool done) => Mark(IsHeld || done);

    private static MarkState Mark(bool done) => done ? MarkState.Done : MarkState.Todo;

    private static MarkState Mark(int done, int all, bool begun = false) =>
        done >= all && all > 0 ? MarkState.Done : done > 0 || begun ? MarkState.Half : MarkState.Todo;

    private static int Count(string? name) => name is null ? 0 : 1;

    // A step by itself is open only while the meeting runs; before, every row leads to its beginning.
    private string? ToRun(string? step) => meeting.Stage == MeetingStage.Running && step is not null
        ? To("run/" + step)
        : meeting.Stage == MeetingStage.Running || CanBegin ? To("run") : null;

    private string To(string page) => $"/meetings/{meeting.Id}/{page}";
}
