using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Forms;

/// <summary>Text somebody is still writing, kept so that nothing is lost; one for each person and field.</summary>
[Personal("Words you are still writing",
    "So that nothing you write is lost.", Kept.Drafts, Seen.Nobody, GoesWithThem = true, Since = nameof(SavedAt))]
public sealed class Draft
{
    /// <summary>Letters in the name of a field.</summary>
    public const int FieldLength = 100;

    /// <summary>Letters in a draft.</summary>
    public const int TextLength = 100_000;

    private Draft()
    {
    }

    public Draft(int personId, string field) => (PersonId, Field) = (personId, field);

    public int PersonId { get; private set; }

    /// <summary>Which field, like "agenda-item-12-notes".</summary>
    [NotPersonal]
    public string Field { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The version of what was being changed when the writing began.</summary>
    public int BasedOnVersion { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    public void Keep(string text, int basedOnVersion, DateTime now) =>
        (Text, BasedOnVersion, SavedAt) = (text, basedOnVersion, now);
}
