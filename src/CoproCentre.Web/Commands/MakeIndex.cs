using CoproCentre.Data;
using CoproCentre.Data.Search;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Commands;

/// <summary>Makes everything by which the search finds anew. The site must not run meanwhile.</summary>
public sealed class MakeIndex(CoproContext db, CentreOptions centre) : ICommand
{
    public string Name => "index";

    public string Says => "makes what the search looks through anew, should it ever miss something";

    public async Task<int> Run(string[] arguments)
    {
        using var alone = SiteLock.Take(centre);
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
            throw new SettingException("This database is from an older version. Start the site once, stop it, and try again.");
        await Console.Out.WriteLineAsync($"The search looks through {await db.MakeSearchAnew():N0} records.");
        return 0;
    }
}
