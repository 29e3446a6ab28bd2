namespace CoproCentre.Domain.Activities;

/// <summary>What kind of thing there is to do together (V7, V8).</summary>
public enum ActivityKind
{
    Social,
    Arts,
    Sport,
    Garden,

    /// <summary>Something is learnt that jobs ask for; the only kind that counts towards topics (V7).</summary>
    Training,
    Other,
}
