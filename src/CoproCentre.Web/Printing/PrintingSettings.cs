namespace CoproCentre.Web.Printing;

/// <summary>The part "Printing" of the settings.</summary>
public sealed class PrintingSettings
{
    public const string Section = "Printing";

    /// <summary>Where the browser is; empty looks in the usual places.</summary>
    public string Chromium { get; set; } = "";

    /// <summary>How many papers print at once; the others wait.</summary>
    public int AtOnce { get; set; } = 2;

    /// <summary>Minutes without a paper after which the browser is let go.</summary>
    public int IdleMinutes { get; set; } = 10;

    /// <summary>Longest time for one paper, waiting included.</summary>
    public int TimeoutSeconds { get; set; } = 15;

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>Stops the start with a sentence that names the setting.</summary>
    public void Check()
    {
        Within(nameof(AtOnce), AtOnce, 1, 8);
        Within(nameof(IdleMinutes), IdleMinutes, 1, 1440);
        Within(nameof(TimeoutSeconds), TimeoutSeconds, 1, 120);
    }

    private static void Within(string name, int value, int least, int most)
    {
        if (value < least || value > most)
            throw new InvalidOperationException($"The setting {Section}:{name} is {value}. Write a number from {least} to {most}.");
    }
}
