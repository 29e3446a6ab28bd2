using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Programme;

/// <summary>A number of weeks after which there is an award, with its name and what its certificate says (P2, P4).</summary>
[NotPersonal]
public sealed class Milestone : Entity
{
    /// <summary>Letters in the name of the award.</summary>
    public const int NameLength = 60;

    /// <summary>Letters in what it celebrates.</summary>
    public const int CelebratesLength = 160;

    private Milestone()
    {
    }

    internal Milestone(ProgrammeVersion version, AwardWords words)
    {
        if (words.Week < 1 || words.Week > version.Weeks)
            throw new RuleBrokenException($"Choose a week from {1} to {version.Weeks} for each award.", nameof(Week));
        (Programme, ProgrammeId, Week) = (version, version.Id, words.Week);
        Name = Say.Needed(words.Name, "a name for the award", NameLength);
        Celebrates = Say.Optional(words.Celebrates, "what it celebrates", CelebratesLength);
        Certificate = CertificateText.Check(words.Certificate);
    }

    public int ProgrammeId { get; private set; }

    public ProgrammeVersion Programme { get; private set; } = null!;

    /// <summary>Weeks of taking part.</summary>
    public int Week { get; private set; }

    public string Name { get; private set; } = "";

    public string Celebrates { get; private set; } = "";

    public string Certificate { get; private set; } = "";
}
