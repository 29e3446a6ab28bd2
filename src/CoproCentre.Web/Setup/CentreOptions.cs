using System.Data.Common;
using System.Net;
using CoproCentre.Data;
using CoproCentre.Web.Security;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace CoproCentre.Web.Setup;

/// <summary>What is set from outside: appsettings and environment, section "Centre".</summary>
public sealed record CentreOptions(DatabaseProvider Provider, string Connection, TimeZoneInfo TimeZone, string DataFolder, bool Demonstration, CentreKey Key,
    int PublicPostsPerMinute = CentreOptions.UsualPublicPosts)
{
    /// <summary>Generous enough for a full room that shares one network address.</summary>
    public const int UsualPublicPosts = 60;

    /// <summary>Where the backups lie; another disk is safer.</summary>
    public string BackupFolder { get; init; } = Path.Combine(DataFolder, "backups");

    /// <summary>Where people find the site, like https://centre.example.org; without it nothing that leaves the site can lead back to it.</summary>
    public Uri? Address { get; init; }

    /// <summary>Whose word about a visitor's address counts, besides this machine.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Reads and checks the settings; the sentence of the exception names the wrong one.</summary>
    public static CentreOptions From(IConfiguration configuration, string contentRoot)
    {
        var centre = configuration.GetSection("Centre");
        RefuseWrongAddress(configuration["Urls"]);
        var folder = Path.GetFullPath(Path.Combine(contentRoot, centre["DataFolder"] is { Length: > 0 } set ? set : "data"));
        var provider = Provided(centre["Provider"]);
        return new(provider, Connected(centre["Connection"], provider, folder), Zoned(centre["TimeZone"]), Writable(folder), Demonstrated(centre["Demonstration"]),
            CentreKey.From(centre["Key"], folder), Counted(centre["PublicPostsPerMinute"]))
        {
            BackupFolder = Path.GetFullPath(Path.Combine(folder, centre["BackupFolder"] is { Length: > 0 } backups ? backups : "backups")),
            Proxies = Named(centre["Proxies"]),
            Address = Addressed(centre["Address"]),
        };
    }

    private static List<IPNetwork> Named(string? value)
    {
        var named = (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(v => IPNetwork.TryParse(v, out var network) ? network : IPAddress.TryParse(v, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8) : default).ToList();
        // A network of everybody would let everybody say where they come from.
        return named.All(n => n.PrefixLength > 0)
            ? named
            : throw new SettingException($"The setting Centre:Proxies must be addresses or networks like 10.0.0.5, 192.168.0.0/16, but it is \"{value}\".");
    }

    private static Uri? Addressed(string? value) =>
        value is null or "" ? null
            : Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" } ? address
            : throw new SettingException($"The setting Centre:Address must be an address like https://centre.example.org, but it is \"{value}\".");

    private static int Counted(string? value) =>
        value is null ? UsualPublicPosts
            : int.TryParse(value, out var count) && count > 0 ? count
            : throw new SettingException($"The setting Centre:PublicPostsPerMinute must be a number above 0, but it is \"{value}\".");

    private static DatabaseProvider Provided(string? value) => value switch
    {
        null or "" or "Sqlite" => DatabaseProvider.Sqlite,
        "SqlServer" => DatabaseProvider.SqlServer,
        _ => throw new SettingException($"The setting Centre:Provider must be Sqlite or SqlServer, but it is \"{value}\"."),
    };

    private static string Connected(string? value, DatabaseProvider provider, string folder) => (value, provider) switch
    {
        ({ Length: > 0 }, _) => Readable(value, provider),
        (_, DatabaseProvider.Sqlite) => $"Data Source={Path.Combine(folder, "coprocentre.db")}",
        _ => throw new SettingException("The setting Centre:Connection is missing. SQL Server needs a connection string."),
    };

    // The value is not repeated, because it may hold a password.
    internal static string Readable(string value, DatabaseProvider provider)
    {
        try
        {
            DbConnectionStringBuilder parts = provider == DatabaseProvider.Sqlite ? new SqliteConnectionStringBuilder(value) : new SqlConnectionStringBuilder(value);
            return parts.ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new SettingException($"The setting Centre:Connection is not a connection string for {provider}.");
        }
    }

    private static void RefuseWrongAddress(string? urls)
    {
        foreach (var url in urls?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (!IsAddress(url))
                throw new SettingException($"The setting Urls must be an address like http://localhost:5080, but it is \"{url}\".");
        }
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Port <= ushort.MaxValue;
        }
        catch (FormatException)
        {
            return false;
        }
    }

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
