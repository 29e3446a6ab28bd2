using System.Globalization;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Printing;

/// <summary>The part "Printing" of the settings.</summary>
public sealed record PrintingSettings
{
    public const string Section = "Printing";

    /// <summary>Where the browser is; empty looks in the usual places.</summary>
    public string Chromium { get; init; } = "";

    /// <summary>How many papers print at once; the others wait.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>Minutes without a paper after which the browser is let go.</summary>
    public int IdleMinutes { get; init; } = 10;

    /// <summary>Longest time for one paper, waiting included.</summary>
    public int TimeoutSeconds { get; init; } = 15;

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>Reads and checks the settings; the sentence of the exception names the wrong one.</summary>
    public static PrintingSettings From(IConfiguration configuration)
    {
        var part = configuration.GetSection(Section);
        var usual = new PrintingSettings();
        return new()
        {
            Chromium = part[nameof(Chromium)] ?? "",
            AtOnce = Number(part, nameof(AtOnce), usual.AtOnce, 8),
            IdleMinutes = Number(part, nameof(IdleMinutes), usual.IdleMinutes, 1440),
            TimeoutSeconds = Number(part, nameof(TimeoutSeconds), usual.TimeoutSeconds, 120),
        };
    }

    private static int Number(IConfigurationSection part, string name, int usual, int most)
    {
        if (part[name] is not { Length: > 0 } written)
            return usual;
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new SettingException($"The setting {Section}:{name} must be a number from 1 to {most}, but it is \"{written}\".");
    }
}
