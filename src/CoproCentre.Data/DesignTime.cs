using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CoproCentre.Data;

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCoproContext>
{
    public SqliteCoproContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(options, "Data Source=design.db");
        return new(options.Options);
    }
}

internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerCoproContext>
{
    public SqlServerCoproContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerCoproContext>();
        CoproDatabase.UseSqlServer(options, "Server=design;Database=design");
        return new(options.Options);
    }
}
