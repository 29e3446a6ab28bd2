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

public static class QueryCountExtensions
{
    /// <summary>The queries of one page: Assert.InRange(await visitor.QueriesOf("/groups"), 1, 10).</summary>
    public static async Task<int> QueriesOf(this Visitor visitor, string address)
    {
        // The first visit reads what later ones have at hand, like the centre's settings.
        await visitor.Client.GetAsync(address);
        (await visitor.Client.GetAsync(address)).EnsureSuccessStatusCode();
        return visitor.Host.Queries;
    }
}
