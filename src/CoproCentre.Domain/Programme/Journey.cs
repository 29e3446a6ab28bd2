using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Programme;

/// <summary>A person's way through the programme: start, hopes, pauses, reviews, and what comes after (P1, P2, P5). Its weeks are counted from the record by <see cref="WeekCount"/>.</summary>
[Personal("Your weeks in the programme: when you began, what you hope for, which days you usually come, how it ended",
    "So that your weeks are seen, and you get the awards that are yours.", Kept.Page, Seen.Mentors, GoesWithThem = true, Texts = Telling.Own)]
public sealed class Journey : Entity
{
    /// <summary>Letters in the hopes.</summary>
    public const int HopesLength = 500;

    /// <summary>Letters in the thanks at the end.</summary>
    public const int ThanksLength = 500;

    private readonly List<JourneyPause> pauses = [];
    private readonly List<AwardReview> reviews = [];
    private readonly List<JourneyStep> nextSteps = [];
    private readonly List<LookBack> lookBacks = [];

    private Journey()
    {
    }

    /// <summary>Refuses a start that has not come.</summary>
    public Journey(Person person, ProgrammeVersion programme, DateOnly startedOn, JourneyWords words, Intake? intake, DateOnly today)
    {
        if (startedOn > today)
            throw new RuleBrokenException($"Choose a day up to today: weeks count from the day somebody begins.", nameof(StartedOn));
        (Person, PersonId, Programme, ProgrammeId, StartedOn) = (person, person.Id, programme, programme.Id, startedOn);
        (Intake, IntakeId) = (intake, intake?.Id);
        Describe(words);
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public int ProgrammeId { get; private set; }

    /// <summary>The rules it began with; a later version changes nothing here.</summary>
    public ProgrammeVersion Programme { get; private set; } = null!;

    /// <summary>In the centre's calendar.</summary>
    public DateOnly StartedOn { get; private set; }

    public int? IntakeId { get; private set; }

    /// <summary>The people they began with; none for somebody who joined in any week.</summary>
    public Intake? Intake { get; private set; }

    /// <summary>In the person's own words.</summary>
    public string Hopes { get; private set; } = "";

    public Weekdays UsualDays { get; private set; }

    public IReadOnlyList<JourneyPause> Pauses => pauses;

    public IReadOnlyList<AwardReview> Reviews => reviews;

    /// <summary>What comes after, chosen together (P5).</summary>
    public IReadOnlyList<JourneyStep> NextSteps => nextSteps;

    public IReadOnlyList<LookBack> LookBacks => lookBacks;

    public ReferenceLetter? Letter { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>What the centre thanks them for at the end; also for who leaves early, because that is a good ending, too (P1).</summary>
    public string Thanks { get; private set; } = "";

    public bool IsRunning => EndedOn is null;

    public void Describe(JourneyWords words)
    {
        Hopes = Say.Optional(words.Hopes, "what they hope for", HopesLength);
        UsualDays = words.UsualDays;
    }

    /// <summary>Takes a break. Refuses one that lies over another, begins before the journey, or ends before it begins (P1).</summary>
    public JourneyPause Pause(DaysAway days, string? why)
    {
        GuardRunning();
        Guard(days, except: null);
        var pause = new JourneyPause(this, days, why);
        pauses.Add(pause);
        return pause;
    }

    /// <summary>Writes down the end of open breaks after which the person took part again.</summary>
    public void EndBreaks(WeekCount count)
    {
        foreach (var pause in pauses.Where(p => p.Until is null))
            pause.Become(count.Breaks.First(b => b.From == pause.From), pause.Why);
    }

    /// <summary>Puts the days of a break right.</summary>
    public void Correct(JourneyPause pause, DaysAway days, string? why)
    {
        Guard(days, except: pause);
        pause.Become(days, why);
    }

    /// <summary>The person is back: the break that holds this day ended the day before. One that began on this very day goes.</summary>
    public void ComeBack(DateOnly today)
    {
        if (pauses.Find(p => p.Holds(today)) is not { } pause)
            throw new RuleBrokenException($"There is no break just now.");
        if (pause.From == today)
            pauses.Remove(pause);
        else
            pause.Become(new(pause.From, today.AddDays(-1)), pause.Why);
    }

    public WeekCount Count(IEnumerable<DateOnly> days, DateOnly today) =>
        WeekCount.Of(StartedOn, Programme.Weeks, days, [.. pauses.Select(p => p.Days)], EndedOn ?? today);

    /// <summary>Opens the review of a milestone. Refuses one that is not reached, and a second one for the same (P2).</summary>
    public AwardReview Open(Milestone milestone, WeekCount count, DateOnly today)
    {
        if (milestone.ProgrammeId != ProgrammeId)
            throw new ArgumentException("The milestone belongs to another version.", nameof(milestone));
        if (reviews.Exists(r => r.MilestoneId == milestone.Id))
            throw new RuleBrokenException($"This review is open already.");
        if (count.Counted < milestone.Week)
            throw new RuleBrokenException($"{milestone.Week} weeks are not reached yet.");
        var review = new AwardReview(this, milestone, count.ReachedOn(milestone.Week) ?? today, today);
        reviews.Add(review);
        return review;
    }

    /// <summary>Opens every review whose weeks are reached, and that nobody has opened yet.</summary>
    public IReadOnlyList<AwardReview> OpenAll(WeekCount count, DateOnly today) =>
        [.. Programme.Milestones.Where(m => m.Week <= count.Counted && !reviews.Exists(r => r.MilestoneId == m.Id)).OrderBy(m => m.Week).ToList().Select(m => Open(m, count, today))];

    /// <summary>It ends, whether all weeks are done or not, with thanks. Refuses a day that has not come or lies before the start.</summary>
    public void Finish(DateOnly day, string? thanks, DateOnly today)
    {
        GuardRunning();
        if (day > today || day < StartedOn)
            throw new RuleBrokenException($"Choose a day between the start and today.", nameof(EndedOn));
        Thanks = Say.Needed(thanks, "what you thank them for", ThanksLength);
        EndedOn = day;
        foreach (var pause in pauses.Where(p => p.Until is null && p.From <= day))
            pause.Become(new(pause.From, day), pause.Why);
    }

    /// <summary>They go on after all; no thanks are lost, they stand until the next end.</summary>
    public void GoOn() => EndedOn = null;

    /// <summary>A next step that the two sides chose together (P5).</summary>
    public JourneyStep Choose(JourneyStepWords words, DateOnly today)
    {
        var step = new JourneyStep(this, words, today);
        nextSteps.Add(step);
        return step;
    }

    /// <summary>Asks to look back after some months, because the person wishes it. Once for each (P5).</summary>
    public void WishToLookBack(DateOnly today)
    {
        if (EndedOn is not { } end)
            throw new RuleBrokenException($"There is something to look back on when it has ended.");
        foreach (var months in LookBack.Months.Where(m => !lookBacks.Exists(l => l.After == m) && end.AddMonths(m) >= today))
            lookBacks.Add(new(this, months, end.AddMonths(months)));
    }

    /// <summary>Sentences for a letter; written anew, they wait for the person's yes again (P5).</summary>
    public void WriteLetter(string? sentences, Person by, DateTime now)
    {
        if (Letter is null)
            Letter = new(this, sentences, by, now);
        else
            Letter.Write(sentences, by, now);
    }

    private void GuardRunning()
    {
        if (!IsRunning)
            throw new RuleBrokenException($"This has ended. Let it go on first.");
    }

    private void Guard(DaysAway days, JourneyPause? except)
    {
        if (days.From < StartedOn)
            throw new RuleBrokenException($"Choose a day from the start on, {Say.Day(StartedOn)}.", nameof(JourneyPause.From));
        if (days.Until < days.From)
            throw new RuleBrokenException($"Choose a last day after the first.", nameof(JourneyPause.Until));
        if (pauses.Find(p => p != except && p.Overlaps(days)) is { } other)
            throw new RuleBrokenException($"There is a break from {Say.Day(other.From)} already. Change that one, or choose other days.", nameof(JourneyPause.From));
    }
}

/// <summary>What a person says of their way.</summary>
public sealed record JourneyWords(string? Hopes, Weekdays UsualDays);
