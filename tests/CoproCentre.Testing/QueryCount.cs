using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CoproCentre.Testing;

/// <summary>Remembers how many database queries the last request made.</summary>
public sealed class QueryCount : IStartupFilter
{
    public int Last { get; private set; }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, go) =>
        {
            await go();
            Last = QueryCounter.Of(context);
        });
        next(app);
    };
}
