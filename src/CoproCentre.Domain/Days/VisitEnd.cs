namespace CoproCentre.Domain.Days;

/// <summary>How a visit ended.</summary>
public enum VisitEnd
{
    /// <summary>Still in; or, on a later day, forgotten and asked about.</summary>
    Open,
    Left,

    /// <summary>Asked about, and nobody knows; it counts as a day but no hours. Never guessed (V6).</summary>
    NotKnown,
}
