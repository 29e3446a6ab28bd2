using System.Globalization;
using CoproCentre.Testing;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Papers;

/// <summary>A centre that has no browser to print with, and says with each answer how many questions it asked its database.</summary>
public sealed class CountingHost : CentreHost
{
    public const string Header = "queries";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Printing:Chromium", "/nowhere/chromium");
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, Counted>());
    }

    private sealed class Counted : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers[Header] = QueryCounter.Of(context).ToString(CultureInfo.InvariantCulture);
                    return Task.CompletedTask;
                });
                return go(context);
            });
            next(app);
        };
    }
}
