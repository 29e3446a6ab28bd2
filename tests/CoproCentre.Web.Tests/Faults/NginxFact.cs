using System.ComponentModel;
using System.Diagnostics;

namespace CoproCentre.Web.Tests.Faults;

/// <summary>A test that needs nginx; where there is none it is skipped and says so.</summary>
public sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute()
    {
        if (!IsThere())
            Skip = "nginx is not installed.";
    }

    private static bool IsThere()
    {
        try
        {
            using var nginx = Process.Start(new ProcessStartInfo("nginx", ["-v"]) { RedirectStandardError = true })!;
            nginx.WaitForExit();
            return nginx.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
