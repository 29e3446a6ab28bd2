using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Suggestions;

/// <summary>Somebody who thinks a suggestion is good; they hear the answer too.</summary>
[Personal("Suggestions you think are good", "So that you hear the answer too.", Kept.Records, Seen.Group, GoesWithThem = true)]
public sealed class SuggestionSupporter : Entity
{
    private SuggestionSupporter()
    {
    }

    internal SuggestionSupporter(Person person, DateTime now) => (Person, Since) = (person, now);

    public int SuggestionId { get; private set; }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime Since { get; private set; }
}
