using CoproCentre.Testing;
using Microsoft.AspNetCore.Hosting;

namespace CoproCentre.Web.Tests.Papers;

/// <summary>A centre that has no browser to make PDFs with.</summary>
public sealed class PrinterlessHost : CentreHost
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Printing:Chromium", "/nowhere/chromium");
    }
}
