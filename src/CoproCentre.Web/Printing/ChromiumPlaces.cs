namespace CoproCentre.Web.Printing;

/// <summary>Where a Chromium, Chrome or Edge usually is. Looked up anew each time, so that one installed later is found without a restart.</summary>
public static class ChromiumPlaces
{
    private static readonly string[] Linux =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/usr/bin/microsoft-edge", "/snap/bin/chromium",
    ];

    private static readonly string[] Mac =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] Windows =
    [
        .. from folder in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
           from browser in new[] { @"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe" }
           select Path.Combine(Environment.GetFolderPath(folder), browser),
    ];

    /// <summary>The browser the settings name, or else the first one there is; null when there is none.</summary>
    public static string? Find(string fromSettings) =>
        Array.Find(fromSettings.Length > 0 ? [fromSettings] : Usual(), File.Exists);

    private static string[] Usual() => OperatingSystem.IsWindows() ? Windows : OperatingSystem.IsMacOS() ? Mac : Linux;
}
