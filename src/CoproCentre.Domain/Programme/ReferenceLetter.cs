using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Programme;

/// <summary>A plain letter that somebody can show: facts from the record, and sentences to which they said yes (P5). Without their yes it is not printed.</summary>
[Personal("The letter about you that you can show to others", "So that you can show what you did, in words you agreed to.", Kept.Page, Seen.Mentors, GoesWithThem = true, Texts = Telling.Own)]
public sealed class ReferenceLetter : Entity
{
    /// <summary>Letters in the sentences.</summary>
    public const int SentencesLength = 1500;

    private ReferenceLetter()
    {
    }

    internal ReferenceLetter(Journey journey, string? sentences, Person by, DateTime now)
    {
        (Journey, JourneyId) = (journey, journey.Id);
        Write(sentences, by, now);
    }

    [Whose]
    public int JourneyId { get; private set; }

    public Journey Journey { get; private set; } = null!;

    public string Sentences { get; private set; } = "";

    public int WrittenById { get; private set; }

    public Person WrittenBy { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>UTC; when the person said yes to these very words.</summary>
    public DateTime? AgreedAt { get; private set; }

    internal void Write(string? sentences, Person by, DateTime now)
    {
        Sentences = Say.Needed(sentences, "the sentences of the letter", SentencesLength);
        (WrittenBy, WrittenById, WrittenAt, AgreedAt) = (by, by.Id, now, null);
    }

    /// <summary>The person says yes. Refuses anybody else; once more changes nothing.</summary>
    public void SayYes(Person person, DateTime now)
    {
        if (person.Id != Journey.PersonId)
            throw new RuleBrokenException($"Only the person themselves says yes to their letter.");
        AgreedAt ??= now;
    }
}
