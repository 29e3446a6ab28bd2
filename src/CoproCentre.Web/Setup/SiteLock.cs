namespace CoproCentre.Web.Setup;

/// <summary>
/// Keeps running sites and commands that need the data for themselves apart. The operating system lets go of it when a process ends,
/// however it ends.
/// </summary>
public sealed class SiteLock : IDisposable
{
    private const string FileName = "site.lock";

    private readonly FileStream file;

    private SiteLock(FileStream file) => this.file = file;

    /// <summary>Held as long as the site runs; several web processes may hold it at once.</summary>
    public static SiteLock Share(CentreOptions centre) => Open(centre, FileShare.ReadWrite)
        ?? throw new SettingException("The data is being restored or moved just now. Start the site when that is done.");

    /// <summary>Held while the data is replaced. Refuses while a site runs.</summary>
    public static SiteLock Take(CentreOptions centre) => Open(centre, FileShare.None)
        ?? throw new SettingException("The site is running. Stop it first, then try again.");

    public void Dispose() => file.Dispose();

    private static SiteLock? Open(CentreOptions centre, FileShare share)
    {
        try
        {
            return new(new(Path.Combine(centre.DataFolder, FileName), FileMode.OpenOrCreate, FileAccess.Read, share));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
