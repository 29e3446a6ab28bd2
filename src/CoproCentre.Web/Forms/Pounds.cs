using System.Globalization;
using System.Text.RegularExpressions;

namespace CoproCentre.Web.Forms;

/// <summary>Money as people type it, "12.50" or "£1,200", in exact pence, and as people read it.</summary>
public static partial class Pounds
{
    /// <summary>Pence, or nothing when it is no amount.</summary>
    public static long? Read(string? typed)
    {
        var match = Amount().Match(typed?.Replace(" ", "") ?? "");
        if (!match.Success)
            return null;
        var pounds = long.Parse(match.Groups["pounds"].Value.Replace(",", ""), CultureInfo.InvariantCulture);
        var pence = match.Groups["pence"].Value;
        return pounds * 100 + (pence.Length == 0 ? 0 : long.Parse(pence.PadRight(2, '0'), CultureInfo.InvariantCulture));
    }

    /// <summary>Like "£12.50", and "£1,200" without pence.</summary>
    public static string Say(long pence) => Domain.Say.Money(pence);

    // A comma only where thousands are: "12,50" could mean two very different amounts.
    [GeneratedRegex(@"^£?(?<pounds>[0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2})(\.(?<pence>[0-9]{1,2}))?$")]
    private static partial Regex Amount();
}
