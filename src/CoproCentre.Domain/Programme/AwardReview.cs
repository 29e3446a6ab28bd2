using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Programme;

/// <summary>
/// The look back at a milestone: the person's words, the mentor's words, and what the coordinator decides (P2). Nobody decides about their own award,
/// and what a mentor decides, a second person looks at.
/// </summary>
[Personal("What you and your mentor wrote for your awards", "So that you get your award, and your story is told in your own words.", Kept.Page, Seen.Mentors, GoesWithThem = true,
    Texts = Telling.Own)]
public sealed class AwardReview : Entity
{
    /// <summary>Letters in what the person, and in what the mentor says.</summary>
    public const int WordsLength = 2000;

    private readonly List<ReviewDecision> decisions = [];

    private AwardReview()
    {
    }

    internal AwardReview(Journey journey, Milestone milestone, DateOnly reachedOn, DateOnly today) =>
        (Journey, JourneyId, Milestone, MilestoneId, ReachedOn, OpenedOn) = (journey, journey.Id, milestone, milestone.Id, reachedOn, today);

    [Whose]
    public int JourneyId { get; private set; }

    public Journey Journey { get; private set; } = null!;

    public int MilestoneId { get; private set; }

    public Milestone Milestone { get; private set; } = null!;

    /// <summary>The day on which the weeks were reached, as the record said when it was opened.</summary>
    public DateOnly ReachedOn { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public ReviewState State { get; private set; }

    /// <summary>What the person did and learnt.</summary>
    public string Words { get; private set; } = "";

    public WordsWay Way { get; private set; }

    public int? WordsById { get; private set; }

    /// <summary>Who typed the person's words.</summary>
    public Person? WordsBy { get; private set; }

    public string MentorWords { get; private set; } = "";

    public int? MentorWordsById { get; private set; }

    public Person? MentorWordsBy { get; private set; }

    /// <summary>What the person agreed to show, and to have done with it (P4).</summary>
    public AwardChoices Choices { get; private set; }

    /// <summary>UTC; when it was given to the coordinator.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>In order; the last one stands.</summary>
    public IReadOnlyList<ReviewDecision> Decisions => decisions;

    public Award? Award { get; private set; }

    public ReviewDecision? Standing => decisions.OrderBy(d => d.At).ThenBy(d => d.Id == 0).ThenBy(d => d.Id).LastOrDefault();

    /// <summary>Writes the person's words. Refuses when the coordinator has decided, and empty words.</summary>
    public void Write(string? words, WordsWay way, Person by)
    {
        GuardUndecided();
        Words = Say.Needed(words, "what you did and learnt", WordsLength);
        Way = by.Id == Journey.PersonId && way == WordsWay.Spoken ? WordsWay.Typed : Enum.IsDefined(way) ? way : throw new RuleBrokenException($"Choose how the words came.", nameof(Way));
        (WordsBy, WordsById) = (by, by.Id);
    }

    /// <summary>The mentor adds their words. Nobody does so about themselves.</summary>
    public void AddMentorWords(string? words, Person mentor)
    {
        GuardUndecided();
        if (mentor.Id == Journey.PersonId)
            throw new RuleBrokenException($"Your mentor writes this part.", nameof(MentorWords));
        MentorWords = Say.Needed(words, "what you saw", WordsLength);
        (MentorWordsBy, MentorWordsById) = (mentor, mentor.Id);
    }

    public void Choose(AwardChoices choices) => Choices = choices & AwardChoices.All;

    /// <summary>Gives it to the coordinator. Refuses one without the person's words; the mentor's can come later. A second time changes nothing.</summary>
    public void Send(DateTime now)
    {
        GuardUndecided();
        if (Words.Length == 0)
            throw new RuleBrokenException($"Write what you did and learnt first.", nameof(Words));
        if (State == ReviewState.Waiting)
            return;
        (State, SentAt) = (ReviewState.Waiting, now);
    }

    /// <summary>
    /// The coordinator decides. Refuses whose journey it is, a review that was not given to them, and a second decision. When the coordinator is the mentor
    /// as well, it waits for a second person.
    /// </summary>
    public void Decide(DecisionWords words, Person coordinator, bool isMentor, DateOnly today, DateTime now)
    {
        GuardNotOwn(coordinator);
        if (State == ReviewState.Gathering)
            throw new RuleBrokenException($"It has not been given to you yet.");
        GuardUndecided();
        decisions.Add(new(this, words, coordinator, because: "", today, now));
        State = isMentor ? ReviewState.SecondLook : StateAfter(words);
    }

    /// <summary>A second person looks at what a mentor decided, and agrees. Refuses the same person, and the person whose award it is.</summary>
    public void Agree(Person second, bool isMentor, DateTime now)
    {
        GuardNotOwn(second);
        if (State != ReviewState.SecondLook || Standing is not { } decision)
            throw new RuleBrokenException($"Nothing waits for a second look.");
        if (isMentor || decision.ById == second.Id)
            throw new RuleBrokenException($"Somebody who is not their mentor has the second look.");
        decision.Agree(second, now);
        State = decision.IsAward ? ReviewState.Awarded : ReviewState.NotYet;
    }

    /// <summary>A second person sees it differently: it goes back to be decided again, and both stay to read.</summary>
    public void SendBack(Person second, bool isMentor, string? because, DateTime now)
    {
        GuardNotOwn(second);
        if (State != ReviewState.SecondLook || Standing is not { } decision)
            throw new RuleBrokenException($"Nothing waits for a second look.");
        if (isMentor || decision.ById == second.Id)
            throw new RuleBrokenException($"Somebody who is not their mentor has the second look.");
        decision.Differ(second, because, now);
        State = ReviewState.Waiting;
    }

    /// <summary>Puts a decision right, with the reason; the one before stays to read. An award that was handed over is not taken back (P2).</summary>
    public void Correct(DecisionWords words, string? because, Person coordinator, bool isMentor, DateOnly today, DateTime now)
    {
        GuardNotOwn(coordinator);
        if (State is not (ReviewState.Awarded or ReviewState.NotYet))
            throw new RuleBrokenException($"Nothing is decided yet.");
        var reason = Say.Needed(because, "why it is put right", ReviewDecision.WordsLength);
        if (!words.IsAward && Award is { HandedOverOn: not null, IsStanding: true })
            throw new RuleBrokenException($"The award has been handed over. It stays.");
        decisions.Add(new(this, words, coordinator, reason, today, now));
        State = isMentor ? ReviewState.SecondLook : StateAfter(words);
        if (!words.IsAward)
            Award?.Withdraw(today);
    }

    /// <summary>After a "not yet", the words can be written on and given to the coordinator again.</summary>
    public void LookAgain()
    {
        if (State != ReviewState.NotYet)
            throw new RuleBrokenException($"This is not waiting to be looked at again.");
        (State, SentAt) = (ReviewState.Gathering, null);
    }

    /// <summary>The award itself, with the facts of the day. Refuses when it was not decided so; after a correction the same award stands again.</summary>
    public Award Give(AwardFacts facts, string code, DateOnly today)
    {
        if (State != ReviewState.Awarded)
            throw new RuleBrokenException($"The award is not decided yet.");
        if (Award is null)
            Award = new(this, facts, code, today);
        else
            Award.Renew(facts);
        return Award;
    }

    private static ReviewState StateAfter(DecisionWords words) => words.IsAward ? ReviewState.Awarded : ReviewState.NotYet;

    private void GuardNotOwn(Person by)
    {
        if (by.Id == Journey.PersonId)
            throw new RuleBrokenException($"Nobody decides about their own award. Ask somebody else.");
    }

    private void GuardUndecided()
    {
        if (State is ReviewState.Awarded or ReviewState.NotYet or ReviewState.SecondLook)
            throw new RuleBrokenException($"This has been decided already. Open it to see how.");
    }
}

/// <summary>Where a review stands.</summary>
public enum ReviewState
{
    /// <summary>Words are written.</summary>
    Gathering,

    /// <summary>With the coordinator.</summary>
    Waiting,

    /// <summary>The mentor decided as coordinator, and a second person looks.</summary>
    SecondLook,
    NotYet,
    Awarded,
}

/// <summary>How the person's words came.</summary>
public enum WordsWay
{
    Typed,

    /// <summary>Said aloud, and typed by somebody else.</summary>
    Spoken,
    FromPaper,
}

/// <summary>What a person agrees to, for one award (P4).</summary>
[Flags]
public enum AwardChoices
{
    None = 0,
    ShowHours = 1,
    ShowRoles = 2,
    ShowTraining = 4,
    ShowWords = 8,

    /// <summary>Whoever has the code may see award, first name and month.</summary>
    MayBeChecked = 16,

    /// <summary>A signed file to show to others.</summary>
    Badge = 32,

    /// <summary>A thank-you on the noticeboard.</summary>
    Noticeboard = 64,
    All = ShowHours | ShowRoles | ShowTraining | ShowWords | MayBeChecked | Badge | Noticeboard,
}
