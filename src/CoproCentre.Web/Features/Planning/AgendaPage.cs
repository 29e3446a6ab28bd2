using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Features.Planning;

public sealed record AgendaLine(int Id, string Title, string BroughtBy, int Minutes, ItemKind Kind, Horizon Horizon, string HopedFor);

/// <summary>An open action that comes back until it is done (M16).</summary>
public sealed record OpenActionLine(int Id, string What, DateOnly DueOn, IReadOnlyList<string> Owners);

/// <summary>An idea that waits for an agenda (M9).</summary>
public sealed record ParkedLine(int Id, string Text, string SaidBy, DateOnly ParkedOn);

/// <summary>What somebody suggested to the group, and nobody has said anything yet (M13).</summary>
public sealed record SuggestedLine(int Id, string Text, string Name, DateTime MadeAt);

/// <summary>What the last meeting did not finish (M16).</summary>
public sealed record UnfinishedLine(int Id, string Title, Horizon Horizon, DateOnly Date);

/// <summary>A dashed place for a horizon that has no item yet (M3), with an idea that might fill it.</summary>
public sealed record EmptySlot(Horizon Horizon, ParkedLine? Idea)
{
    public string Anchor => $"slot-{Horizon}".ToLowerInvariant();
}

/// <summary>Something about which people were to hear before this meeting (M12).</summary>
public sealed record WaitedForLine(int Id, string Title, Horizon Horizon, DateOnly Since);

public sealed record AgendaPage(
    MeetingHead Meeting,
    bool IsPublished,
    string? MissingHorizonReason,
    int Length,
    IReadOnlyList<AgendaLine> Items,
    IReadOnlyList<EmptySlot> Slots,
    IReadOnlyList<OpenActionLine> OpenActions,
    IReadOnlyList<ParkedLine> Parked,
    IReadOnlyList<UnfinishedLine> Unfinished,
    IReadOnlyList<SuggestedLine> Suggested)
{
    /// <summary>About which people will wait to hear by then; what is on this agenda already is left out.</summary>
    public IReadOnlyList<WaitedForLine> WaitedFor { get; init; } = [];

    /// <summary>Most ideas, actions and unfinished items shown at once.</summary>
    public const int MostOffered = 20;

    /// <summary>For sharing without one of each.</summary>
    public PublicationForm Form { get; } = new();

    public int Planned => Items.Sum(i => i.Minutes);

    public int Free => Length - Planned;

    public int Count(Horizon horizon) => Items.Count(i => i.Horizon == horizon);

    public bool CanBeShared => Meeting.IsPlanned && Items.Count > 0;

    public EmptySlot? Missing => Items.Count > 0 && MissingHorizonReason is null ? Slots.FirstOrDefault() : null;
}
