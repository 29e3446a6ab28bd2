using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data;

/// <summary>The database as a SQLite file; the usual one.</summary>
public sealed class SqliteCoproContext(DbContextOptions<SqliteCoproContext> options) : CoproContext(options);
