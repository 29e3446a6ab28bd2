namespace CoproCentre.Web.Setup;

/// <summary>Web processes of one centre start one after the other. The operating system ends the turn of a process that dies.</summary>
public static class StartTurn
{
    private const string FileName = ".starting";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the turn; it lasts until the file is closed.</summary>
    public static async Task<FileStream> Take(CentreOptions centre)
    {
        var file = Path.Combine(centre.DataFolder, FileName);
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(Pause);
            }
        }
    }
}
