using CoproCentre.Web.Demonstration;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Centres;

/// <summary>Runs what was asked for: the site of one centre, the sites of several, or a command.</summary>
public static class Serving
{
    public static async Task<int> Run(string[] arguments, Func<WebApplicationBuilder, WebApplication> make)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        if (SeveralCentres.HostsOf(builder.Configuration) is { Count: > 0 } hosts)
            return await RunSeveral(arguments, hosts, make);
        await using var app = make(builder);
        if (CommandsSetup.Asked(arguments) is { } command)
            return await app.RunCommand(command, arguments[1..]);
        await app.Prepare();
        await app.RunAsync();
        return 0;
    }

    /// <summary>The database as it has to be before the first request.</summary>
    public static async Task Prepare(this WebApplication app)
    {
        app.Services.GetRequiredService<SiteLock>();
        await using var turn = await StartTurn.Take(app.Services.GetRequiredService<CentreOptions>());
        await app.Services.PrepareDatabase();
        await app.Services.EraseAgain();
        await app.Services.PrepareDemonstration();
    }

    private static async Task<int> RunSeveral(string[] arguments, IReadOnlyList<string> hosts, Func<WebApplicationBuilder, WebApplication> make)
    {
        if (CommandsSetup.Asked(arguments) is { } command)
            return await RunCommand(command, arguments, hosts, make);
        await using var centres = SeveralCentres.Make(arguments, hosts, make);
        await centres.Start();
        await centres.WaitForShutdown();
        return 0;
    }

    private static async Task<int> RunCommand(string command, string[] arguments, IReadOnlyList<string> hosts, Func<WebApplicationBuilder, WebApplication> make)
    {
        const string which = "--for";
        var at = Array.IndexOf(arguments, which);
        var host = hosts.FirstOrDefault(h => at > 0 && h.Equals(arguments.ElementAtOrDefault(at + 1), StringComparison.OrdinalIgnoreCase))
            ?? throw new SettingException($"Several centres are set. Say which one the command is for, like: {command} {which} {hosts[0]}");
        string[] rest = [.. arguments[1..at], .. arguments[(at + 2)..]];
        await using var app = make(SeveralCentres.BuilderFor(host, rest));
        return await app.RunCommand(command, rest);
    }
}
