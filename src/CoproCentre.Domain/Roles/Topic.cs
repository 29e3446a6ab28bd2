using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Roles;

/// <summary>Something that has to be learnt before some jobs, like handling food (V3, V7). It may have to be learnt again after a time.</summary>
[NotPersonal]
public sealed class Topic : Entity
{
    /// <summary>Letters in its name.</summary>
    public const int NameLength = 80;

    /// <summary>Letters in what it is about.</summary>
    public const int AboutLength = 500;

    /// <summary>Most months after which it is learnt again.</summary>
    public const int MostMonths = 120;

    private Topic()
    {
    }

    public Topic(string name, string? about = null, int? lastsMonths = null) => Describe(name, about, lastsMonths);

    public string Name { get; private set; } = "";

    public string About { get; private set; } = "";

    /// <summary>Months for which it holds; for good when empty.</summary>
    public int? LastsMonths { get; private set; }

    public void Describe(string name, string? about, int? lastsMonths)
    {
        Name = Say.Needed(name, "what there is to learn", NameLength);
        About = Say.Optional(about, "what it is about", AboutLength);
        if (lastsMonths is < 1 or > MostMonths)
            throw new RuleBrokenException($"Choose a number from {1} to {MostMonths}, or leave it empty.", nameof(LastsMonths));
        LastsMonths = lastsMonths;
    }
}
