namespace CoproCentre.Data.Audit;

/// <summary>What somebody did. The numbers are kept for good.</summary>
public enum AuditKind
{
    /// <summary>Opened a page with somebody else's data.</summary>
    Looked = 1,
    Added = 2,
    Changed = 3,
    Removed = 4,

    /// <summary>A change that weighs more: published, approved, closed, a role given, a slip handed out.</summary>
    Decided = 5,

    /// <summary>Opened a paper with names on it.</summary>
    Printed = 6,

    /// <summary>Took data away as a file.</summary>
    Exported = 7,
    SignedIn = 8,
    SignInFailed = 9,
}
