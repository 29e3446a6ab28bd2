namespace CoproCentre.Web.Features.Privacy;

/// <summary>A copy of all that is held about one person.</summary>
/// <param name="Mentions">Lines of texts in which the person is named.</param>
public sealed record PersonCopy(string Centre, string About, string Made, IReadOnlyList<CopyPart> Held, IReadOnlyList<CopyMention> Mentions)
{
    /// <summary>What stands where somebody else's name was left out.</summary>
    public const string SomebodyElse = "[somebody else]";
}

/// <summary>The rows of one kind, and why they are held.</summary>
/// <param name="Kind">The name of the kind in addresses.</param>
public sealed record CopyPart(string Kind, string What, string Why, string HowLong, string WhoSees, int Count, IReadOnlyList<IReadOnlyList<CopyCell>> Rows);

public sealed record CopyCell(string Name, string Value);

public sealed record CopyMention(string Where, string Line);
