using CoproCentre.Web.Commands;

namespace CoproCentre.Web.Setup;

public static class CommandsSetup
{
    public static void AddCommands(this IServiceCollection services) => services
        .AddScoped<ICommand, ShowKey>()
        .AddScoped<ICommand, VerifyAudit>()
        .AddScoped<ICommand, MakeBackup>()
        .AddScoped<ICommand, VerifyBackup>()
        .AddScoped<ICommand, RestoreBackup>()
        .AddScoped<ICommand, MoveTo>()
        .AddScoped<ICommand, MakeIndex>();

    /// <summary>The command asked for by the first word of the command line; nothing when the site is to be served.</summary>
    public static string? Asked(string[] arguments) => arguments is [[>= 'a' and <= 'z', ..] name, ..] && !name.Contains('=') ? name : null;

    public static async Task<int> RunCommand(this WebApplication app, string name, string[] arguments)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<ICommand>().OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        if (commands.Find(c => c.Name == name) is { } command)
            return await command.Run(arguments);
        await Console.Error.WriteLineAsync($"There is no command \"{name}\". There are:");
        foreach (var known in commands)
            await Console.Error.WriteLineAsync($"  {known.Name,-14} {known.Says}");
        return 2;
    }
}
