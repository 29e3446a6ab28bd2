namespace CoproCentre.Domain.Suggestions;

/// <summary>How far a suggestion is. No suggestion ends without an answer.</summary>
public enum SuggestionState
{
    /// <summary>Nobody has said anything yet.</summary>
    New,

    /// <summary>The group will talk about it, or has; it still waits for its answer.</summary>
    OnAgenda,

    /// <summary>Another one says the same, and its answer is the answer to both.</summary>
    SameAsAnother,

    Answered,
}
