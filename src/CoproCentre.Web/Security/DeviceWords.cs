namespace CoproCentre.Web.Security;

/// <summary>What kind of device somebody signed in on, in words they know it by, such as "Firefox on Android". No versions, no models.</summary>
public static class DeviceWords
{
    // The first that fits counts: browsers name their forebears as well.
    private static readonly (string Sign, string Word)[] Browsers =
    [
        ("Edg", "Edge"), ("SamsungBrowser", "Samsung Internet"), ("OPR", "Opera"), ("FxiOS", "Firefox"), ("Firefox", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Sign, string Word)[] Devices =
    [
        ("iPad", "an iPad"), ("iPhone", "an iPhone"), ("Android", "Android"), ("CrOS", "a Chromebook"), ("Windows", "Windows"), ("Macintosh", "a Mac"), ("Linux", "Linux"),
    ];

    /// <summary>Empty when the user agent says nothing that is known.</summary>
    public static string Of(string userAgent) =>
        string.Join(" on ", new[] { First(Browsers, userAgent), First(Devices, userAgent) }.Where(w => w.Length > 0));

    private static string First((string Sign, string Word)[] words, string userAgent) =>
        words.FirstOrDefault(w => userAgent.Contains(w.Sign, StringComparison.Ordinal)).Word ?? "";
}
