using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Privacy;

/// <summary>The number of a page that was erased, so that it is erased again when an older database is put back. It holds nothing else of the person.</summary>
[Personal("The number of a page that was erased", "So that it stays erased when a backup is put back.", Kept.Trail, Seen.App)]
public sealed class ErasedPerson(int personId, DateTime addedAt, DateTime erasedAt, string spared)
{
    public int PersonId { get; private set; } = personId;

    /// <summary>UTC; when the page was made. It tells a number that was given to somebody else after a restore.</summary>
    public DateTime AddedAt { get; private set; } = addedAt;

    /// <summary>UTC.</summary>
    public DateTime ErasedAt { get; private set; } = erasedAt;

    /// <summary>Texts in which the name means somebody else, like "Minutes.Text:12", with spaces between.</summary>
    [NotPersonal]
    public string Spared { get; private set; } = spared;

    /// <summary>Whether nothing of the person is left in unused places of the file.</summary>
    public bool IsSwept { get; set; }
}
