namespace CoproCentre.Domain.Changes;

/// <summary>What a change says: its kind, what, why, and from when if it is still to come.</summary>
public sealed record ChangeWords(ChangeKind Kind, string What, string Because, DateOnly? From = null);
