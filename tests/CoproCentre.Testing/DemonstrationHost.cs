using Microsoft.AspNetCore.Hosting;

namespace CoproCentre.Testing;

/// <summary>The app with a new, empty database and the demonstration asked for.</summary>
public sealed class DemonstrationHost : CentreHost
{
    protected override bool IsStarted => false;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Centre:Demonstration", "true");
    }
}
