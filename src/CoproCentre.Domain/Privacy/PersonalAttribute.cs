namespace CoproCentre.Domain.Privacy;

/// <summary>
/// Says of a class, or of one property of it, what it holds about people, why, how long, and who sees it (D1, D2). The register, the copy
/// that a person gets, erasure and retention are all made from it.
/// </summary>
/// <param name="what">In the words of the person it is about, like "The days you were in".</param>
/// <param name="why">A sentence.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, Inherited = false)]
public sealed class PersonalAttribute(string what, string why, Kept kept, Seen seen) : Attribute
{
    public string What { get; } = what;

    public string Why { get; } = why;

    public Kept Kept { get; } = kept;

    public Seen Seen { get; } = seen;

    /// <summary>Whether rows of a person go when the person is erased. Else they stay, and the person in them becomes "a member".</summary>
    public bool GoesWithThem { get; init; }

    /// <summary>What the texts of the class tell unless <see cref="TellsAttribute"/> says otherwise.</summary>
    public Telling Texts { get; init; }

    /// <summary>The property with the day or instant from which the time of <see cref="Kept"/> runs.</summary>
    public string? Since { get; init; }

    /// <summary>Whether the newest row of each person stays, whatever its age.</summary>
    public bool KeepsNewest { get; init; }
}

/// <summary>What a text tells of people, when it is not what the class says. On a class: of properties that it inherits.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
public sealed class TellsAttribute(Telling telling, params string[] inherited) : Attribute
{
    public Telling Telling { get; } = telling;

    public IReadOnlyList<string> Inherited { get; } = inherited;
}

/// <summary>Points to the person that the row is about, or to a row about them; a property named PersonId does so without it. Every other person of a row only did something.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class WhoseAttribute : Attribute;

/// <summary>Somebody looked, and it holds nothing about people.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, Inherited = false)]
public sealed class NotPersonalAttribute : Attribute;
