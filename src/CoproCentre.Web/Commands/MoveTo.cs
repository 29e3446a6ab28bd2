using CoproCentre.Data;
using CoproCentre.Data.Moving;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Commands;

/// <summary>Moves a centre into another, empty database, on SQL Server or SQLite.</summary>
public sealed class MoveTo(CoproContext db, CentreOptions centre) : ICommand
{
    private const string Usage = "Say it like this: move-to --provider SqlServer --connection \"Server=...;Database=...\"";

    public string Name => "move-to";

    public string Says => "copies everything into another, empty database and compares: move-to --provider SqlServer --connection \"...\"";

    public async Task<int> Run(string[] arguments)
    {
        using var alone = SiteLock.Take(centre);
        await using var other = Other(arguments);
        try
        {
            if ((await db.Database.GetPendingMigrationsAsync()).Any())
                throw new MoveException("This database is from an older version. Start the site once, stop it, and try again.");
            await new DatabaseMove(db, other, Console.Out.WriteLine).Run();
        }
        catch (MoveException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }

        await Console.Out.WriteLineAsync("Everything is in the other database. Set Centre:Provider and Centre:Connection to it, leave the key as it is, and start the site.");
        return 0;
    }

    private static CoproContext Other(string[] arguments)
    {
        if (arguments is not ["--provider", var provider, "--connection", var connection])
            throw new SettingException(Usage);
        if (provider == nameof(DatabaseProvider.SqlServer))
        {
            var server = new DbContextOptionsBuilder<SqlServerCoproContext>();
            CoproDatabase.UseSqlServer(server, Connected(connection, DatabaseProvider.SqlServer));
            return new SqlServerCoproContext(server.Options);
        }

        if (provider != nameof(DatabaseProvider.Sqlite))
            throw new SettingException(Usage);
        var sqlite = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(sqlite, Connected(connection, DatabaseProvider.Sqlite));
        return new SqliteCoproContext(sqlite.Options);
    }

    private static string Connected(string connection, DatabaseProvider provider)
    {
        try
        {
            return CentreOptions.Readable(connection, provider);
        }
        catch (SettingException)
        {
            throw new SettingException($"What stands behind --connection is not a connection string for {provider}.");
        }
    }
}
