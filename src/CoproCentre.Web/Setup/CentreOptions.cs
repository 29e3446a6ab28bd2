using CoproCentre.Data;

namespace CoproCentre.Web.Setup;

/// <summary>What is set from outside: appsettings and environment, section "Centre".</summary>
public sealed record CentreOptions(DatabaseProvider Provider, string Connection, TimeZoneInfo TimeZone, string DataFolder, bool Demonstration)
{
    /// <summary>Reads and checks the settings; the sentence of the exception names the wrong one.</summary>
    public static CentreOptions From(IConfiguration configuration, string contentRoot)
    {
        var centre = configuration.GetSection("Centre");
        var folder = Path.GetFullPath(Path.Combine(contentRoot, centre["DataFolder"] ?? "data"));
        var provider = Provided(centre["Provider"]);
        return new(provider, Connected(centre["Connection"], provider, folder), Zoned(centre["TimeZone"]), Writable(folder), Demonstrated(centre["Demonstration"]));
    }

    private static DatabaseProvider Provided(string? value) => value switch
    {
        null or "" or "Sqlite" => DatabaseProvider.Sqlite,
        "SqlServer" => DatabaseProvider.SqlServer,
        _ => throw new SettingException($"The setting Centre:Provider must be Sqlite or SqlServer, but it is \"{value}\"."),
    };

    private static string Connected(string? value, DatabaseProvider provider, string folder) => (value, provider) switch
    {
        ({ Length: > 0 }, _) => value,
        (_, DatabaseProvider.Sqlite) => $"Data Source={Path.Combine(folder, "coprocentre.db")}",
        _ => throw new SettingException("The setting Centre:Connection is missing. SQL Server needs a connection string."),
    };

    private static TimeZoneInfo Zoned(string? value) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(value ?? "Europe/London", out var zone)
            ? zone
            : throw new SettingException($"The setting Centre:TimeZone must be a time zone like Europe/London, but it is \"{value}\".");

    private static bool Demonstrated(string? value) =>
        bool.TryParse(value ?? "false", out var on)
            ? on
            : throw new SettingException($"The setting Centre:Demonstration must be true or false, but it is \"{value}\".");

    private static string Writable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".write-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The folder of the setting Centre:DataFolder cannot be written: {folder}");
        }
    }
}
