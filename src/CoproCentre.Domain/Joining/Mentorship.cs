using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Joining;

/// <summary>One person is there for another, one to one (V2). Workers know who is whose mentor; what is talked about stays between the two.</summary>
[Personal("Your mentor, or whose mentor you are", "So that you know whom to talk to, and nobody is left alone.", Kept.Page, Seen.Workers, GoesWithThem = true)]
public sealed class Mentorship : Entity
{
    private readonly List<MentoringTalk> talks = [];

    private Mentorship()
    {
    }

    public Mentorship(Person person, Person mentor, DateOnly from)
    {
        if (person == mentor)
            throw new RuleBrokenException($"Choose somebody else: nobody is their own mentor.", nameof(MentorId));
        (Person, PersonId, Mentor, MentorId, From) = (person, person.Id, mentor, mentor.Id, from);
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public int MentorId { get; private set; }

    public Person Mentor { get; private set; } = null!;

    public DateOnly From { get; private set; }

    /// <summary>The last day; it goes on when empty.</summary>
    public DateOnly? Until { get; private set; }

    public IReadOnlyList<MentoringTalk> Talks => talks;

    public bool IsOneOfTheTwo(int personId) => personId == PersonId || personId == MentorId;

    /// <summary>Once more changes nothing.</summary>
    public void Finish(DateOnly day) => Until ??= day;

    /// <summary>One of the two writes down a talk. Refuses anybody else, and a day that has not come.</summary>
    public MentoringTalk Talk(MentoringWords words, Person by, DateOnly today)
    {
        if (!IsOneOfTheTwo(by.Id))
            throw new RuleBrokenException($"Only the two of you write this down.");
        if (Until is not null)
            throw new RuleBrokenException($"This has ended. What was said stays to read.");
        var talk = new MentoringTalk(this, words, by, today);
        talks.Add(talk);
        return talk;
    }
}

/// <summary>What somebody writes about a talk.</summary>
/// <param name="NextOn">When the next step is taken, or the next talk is.</param>
public sealed record MentoringWords(DateOnly Day, string? Said, string? NextStep, DateOnly? NextOn);

/// <summary>A talk of two, with a next step. The two alone read it: it is in no list, no search and no copy that others make (V2).</summary>
[Personal("What you and your mentor talked about", "So that you both remember, and know the next step.", Kept.Page, Seen.Pair, GoesWithThem = true)]
public sealed class MentoringTalk : Entity
{
    /// <summary>Letters in what was said.</summary>
    public const int SaidLength = 2000;

    /// <summary>Letters in the next step.</summary>
    public const int NextLength = 300;

    private MentoringTalk()
    {
    }

    internal MentoringTalk(Mentorship mentorship, MentoringWords words, Person by, DateOnly today)
    {
        if (words.Day > today)
            throw new RuleBrokenException($"Choose a day up to today.", nameof(Day));
        Said = Say.Needed(words.Said, "what you talked about", SaidLength);
        NextStep = Say.Optional(words.NextStep, "the next step", NextLength);
        if (words.NextOn < words.Day)
            throw new RuleBrokenException($"Choose a day after the talk.", nameof(NextOn));
        (Mentorship, MentorshipId, Day, NextOn, WrittenBy, WrittenById) = (mentorship, mentorship.Id, words.Day, words.NextOn, by, by.Id);
    }

    [Whose]
    public int MentorshipId { get; private set; }

    public Mentorship Mentorship { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    public string Said { get; private set; } = "";

    public string NextStep { get; private set; } = "";

    public DateOnly? NextOn { get; private set; }

    public int WrittenById { get; private set; }

    public Person WrittenBy { get; private set; } = null!;
}
