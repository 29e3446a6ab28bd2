namespace CoproCentre.Data.Audit;

/// <summary>
/// What is to be written down: the kind of record, its id and the person concerned; never a name, an address or what was written.
/// Who, when and from which session are filled in when it is saved, unless the note knows better.
/// </summary>
public sealed record AuditNote(AuditKind Kind, string What, int? RecordId = null, int? AboutId = null, string Details = "")
{
    public Acting? By { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? At { get; init; }
}

/// <summary>Who is at work, and signed in with which session; nobody when the app itself is.</summary>
public sealed record Acting(int? PersonId, int? SessionId = null)
{
    public static Acting Nobody { get; } = new(PersonId: null);
}
