using CoproCentre.Testing;
using CoproCentre.Web.Printing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Security;

/// <summary>The app as a centre runs it, over HTTPS and outside development; with one address that always fails.</summary>
public sealed class HttpsHost : CentreHost
{
    public HttpsHost() => ClientOptions.BaseAddress = new Uri("https://weavers-yard.example");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Production");
        builder.ConfigureTestServices(services => services.AddSingleton<IPdfPrinter, EmptyPaper>().AddControllers().AddApplicationPart(typeof(HttpsHost).Assembly));
    }

    private sealed class EmptyPaper : IPdfPrinter
    {
        public string? AwayBecause => null;

        public Task<byte[]> Print(string html, CancellationToken stop) => Task.FromResult("%PDF-1.7"u8.ToArray());
    }
}

[AllowAnonymous]
public sealed class FaultController : Controller
{
    [HttpGet("/fault")]
    public IActionResult Fail() => throw new InvalidOperationException("On purpose.");
}
