using System.Diagnostics;

namespace CoproCentre.Web.Tests.Faults;

/// <summary>A disk of a few megabytes, held in memory; only root may make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(int megabytes)
    {
        Folder = Directory.CreateTempSubdirectory("coprocentre-disk-").FullName;
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", Folder))
            throw new InvalidOperationException("The disk cannot be made.");
    }

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Whether this machine lets us make one; some containers do not.</summary>
    public static bool CanBeMade()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;
        try
        {
            using var disk = new SmallDisk(1);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Writes until nothing more goes in.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in new[] { 64 * 1024, 512, 1 })
        {
            try
            {
                while (true)
                    file.Write(new byte[size]);
            }
            catch (IOException)
            {
            }
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder, recursive: true);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A test on a real full disk; the same faults without one are in <see cref="DatabaseInTroubleTests"/>.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!SmallDisk.CanBeMade())
            Skip = "A small disk can only be made by root, on Linux.";
    }
}
