using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Programme;

/// <summary>A talk some months after the end, because the person wished it (P5).</summary>
[Personal("What you told us some months later", "So that we know what the weeks were good for, in your words.", Kept.Page, Seen.Mentors, GoesWithThem = true, Texts = Telling.Own)]
public sealed class LookBack : Entity
{
    /// <summary>Letters in what was said.</summary>
    public const int WordsLength = 1000;

    /// <summary>Months after the end.</summary>
    public static readonly IReadOnlyList<int> Months = [3, 6];

    private LookBack()
    {
    }

    internal LookBack(Journey journey, int after, DateOnly dueOn) => (Journey, JourneyId, After, DueOn) = (journey, journey.Id, after, dueOn);

    [Whose]
    public int JourneyId { get; private set; }

    public Journey Journey { get; private set; } = null!;

    /// <summary>Months after the end.</summary>
    public int After { get; private set; }

    public DateOnly DueOn { get; private set; }

    public string Words { get; private set; } = "";

    public DateOnly? SaidOn { get; private set; }

    public int? WrittenById { get; private set; }

    public Person? WrittenBy { get; private set; }

    public void Tell(string? words, Person by, DateOnly today)
    {
        Words = Say.Needed(words, "how it is now", WordsLength);
        (SaidOn, WrittenBy, WrittenById) = (today, by, by.Id);
    }
}
