using System.Globalization;

namespace CoproCentre.Domain;

/// <summary>The sentences that rules and forms share, and the checks that use them.</summary>
public static class Say
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static FormattableString Missing(string what) => $"Write {what}.";

    public static FormattableString TooLong(string what, int longest) => $"Use at most {longest} letters for {what}.";

    /// <summary>Like "Thursday 3 December 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    /// <summary>Like "10:30am", and "2pm" on the hour.</summary>
    public static string Time(TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", British).ToLowerInvariant();

    /// <summary>Exact pence like "£12.50", and "£1,200" without pence.</summary>
    public static string Money(long pence) => (pence / 100m).ToString(pence % 100 == 0 ? "C0" : "C2", British);

    /// <summary>The text without space around it; refuses an empty or too long one. <paramref name="what"/> reads like "a title".</summary>
    public static string Needed(string? text, string what, int longest)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length == 0 ? throw new RuleBrokenException(Missing(what)) : Fitting(trimmed, what, longest);
    }

    /// <summary>The text without space around it, empty when there is none; refuses a too long one.</summary>
    public static string Optional(string? text, string what, int longest) => Fitting(text?.Trim() ?? "", what, longest);

    private static string Fitting(string text, string what, int longest) =>
        text.Length > longest ? throw new RuleBrokenException(TooLong(what, longest)) : text;
}
