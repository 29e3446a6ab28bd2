namespace CoproCentre.Domain.Meetings;

/// <summary>What people write about an agenda item (M2); checked by <see cref="AgendaItem.Change"/>.</summary>
public sealed record AgendaItemWords(string? Title, string? BroughtBy, int Minutes, ItemKind Kind, Horizon Horizon, string? HopedFor);
