using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Forms;

/// <summary>A form that was sent once; the same form sent again leads to the same place and changes nothing.</summary>
[Personal("That you sent a form, and where it led",
    "So that a button pressed twice does a thing once.", Kept.Forms, Seen.App, GoesWithThem = true, Since = nameof(At))]
public sealed class Submission(Guid key, int? personId, DateTime at)
{
    /// <summary>Made with the form, before it is sent.</summary>
    public Guid Key { get; private set; } = key;

    public int? PersonId { get; private set; } = personId;

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; } = at;

    /// <summary>Where the answer led, within this site.</summary>
    public string Location { get; set; } = "/";
}
