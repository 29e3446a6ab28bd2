using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data;

/// <summary>The database on SQL Server, for larger places.</summary>
public sealed class SqlServerCoproContext(DbContextOptions<SqlServerCoproContext> options) : CoproContext(options);
