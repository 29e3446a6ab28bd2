using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Joining;

/// <summary>A talk with somebody who begins: who, when, and what was explained (V2). It can be more than one; the person reads all of it.</summary>
[Personal("What we explained to you when you began", "So that nothing is left out, and you can look it up.", Kept.Page, Seen.Workers, GoesWithThem = true)]
public sealed class Induction : Entity
{
    /// <summary>Letters in the notes.</summary>
    public const int NotesLength = 1000;

    private readonly List<InductionTalked> talked = [];

    private Induction()
    {
    }

    /// <summary>Refuses a day that has not come, a talk about nothing, and one with oneself.</summary>
    public Induction(Person person, Person by, DateOnly day, IReadOnlyCollection<string> points, string? notes, DateOnly today)
    {
        if (person == by)
            throw new RuleBrokenException($"Somebody else talks with you about it.");
        if (day > today)
            throw new RuleBrokenException($"Choose a day up to today.", nameof(Day));
        Notes = Say.Optional(notes, "the notes", NotesLength);
        if (points.Count == 0 && Notes.Length == 0)
            throw new RuleBrokenException($"Tick what you talked about, or write it down.", "PointIds");
        (Person, PersonId, By, ById, Day) = (person, person.Id, by, by.Id, day);
        talked.AddRange(points.Select(p => new InductionTalked(this, p)));
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public int ById { get; private set; }

    public Person By { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    /// <summary>What was talked about, in the words of that day.</summary>
    public IReadOnlyList<InductionTalked> Talked => talked;

    /// <summary>What else there was to say; the person reads it.</summary>
    public string Notes { get; private set; } = "";
}

/// <summary>A point of the list that was talked about, in the words it had then (V2).</summary>
[Personal("Each thing we explained to you", "So that you can look it up.", Kept.Page, Seen.Workers, GoesWithThem = true)]
public sealed class InductionTalked : Entity
{
    private InductionTalked()
    {
    }

    internal InductionTalked(Induction induction, string text) => (Induction, InductionId, Text) = (induction, induction.Id, text);

    [Whose]
    public int InductionId { get; private set; }

    public Induction Induction { get; private set; } = null!;

    public string Text { get; private set; } = "";
}
