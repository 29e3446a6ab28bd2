namespace CoproCentre.Domain.Privacy;

/// <summary>What a text tells of people; an erasure goes by it.</summary>
public enum Telling
{
    /// <summary>Words in which anybody may be named: the name becomes "a member".</summary>
    Words,

    /// <summary>Words of or about the person of the row alone: they go.</summary>
    Own,

    /// <summary>The name of the person of the row: it becomes "A member".</summary>
    Name,

    /// <summary>A hash or key that tells nothing to anybody: it is in no copy.</summary>
    Secret,
}
