using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Centre;

/// <summary>What a centre sets for itself: its name, its logo and its two colours. One row.</summary>
[NotPersonal]
public sealed class CentreSettings : Entity
{
    /// <summary>Letters in the centre's name.</summary>
    public const int NameLength = 80;

    /// <summary>Bytes in a logo.</summary>
    public const int LogoBytes = 200 * 1024;

    public const string UsualHouse = "#14463d";
    public const string UsualWarm = "#f8b93e";

    /// <summary>Least contrast of the house colour with white, so that its shades stay above 7:1.</summary>
    public const double HouseContrast = 9;

    /// <summary>Least contrast of the warm colour with ink.</summary>
    public const double WarmContrast = 8;

    private CentreSettings()
    {
    }

    public CentreSettings(string name, bool isDemonstration = false)
    {
        Rename(name);
        IsDemonstration = isDemonstration;
    }

    public string Name { get; private set; } = "";

    public string House { get; private set; } = UsualHouse;

    public string Warm { get; private set; } = UsualWarm;

    /// <summary>The bytes of a PNG or JPEG, or none.</summary>
    public byte[]? Logo { get; private set; }

    public string? LogoType { get; private set; }

    /// <summary>True only for the centre made to be tried out; every page says so.</summary>
    public bool IsDemonstration { get; private set; }

    public KeptBackups Backups { get; private set; } = KeptBackups.Usual;

    /// <summary>When a year of money begins (G3). Amounts that are set keep the number of their year.</summary>
    public BudgetYearStart YearBegins { get; private set; }

    public void BeginYearsIn(BudgetYearStart month) => YearBegins = month;

    public void KeepBackups(KeptBackups kept) => Backups = kept;

    public void Rename(string name) => Name = Say.Needed(name, "the centre's name", NameLength);

    /// <summary>Refuses colours that could not be read by everybody.</summary>
    public void Paint(string house, string warm)
    {
        var (newHouse, newWarm) = (new Colour(house), new Colour(warm));
        if (newHouse.ContrastWith(Colour.White) < HouseContrast)
            throw new RuleBrokenException($"Choose a darker house colour, so that white words on it can be read.");
        if (newWarm.ContrastWith(Colour.Ink) < WarmContrast)
            throw new RuleBrokenException($"Choose a lighter warm colour, so that dark words on it can be read.");
        (House, Warm) = (newHouse.Hex, newWarm.Hex);
    }

    /// <summary>Takes a PNG or JPEG of at most <see cref="LogoBytes"/> bytes; looks at what is in it, not at its name.</summary>
    public void ShowLogo(byte[] picture)
    {
        if (picture.Length > LogoBytes)
            throw new RuleBrokenException($"Choose a smaller picture: at most {LogoBytes / 1024} KB.");
        (LogoType, Logo) = Picture.Of(picture);
    }

    public void RemoveLogo() => (Logo, LogoType) = (null, null);
}
