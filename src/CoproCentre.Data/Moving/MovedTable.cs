using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CoproCentre.Data.Moving;

/// <summary>A table of the model as one database knows it, and the statements that read and fill it there.</summary>
public sealed class MovedTable
{
    // SQL Server takes 2,100 parameters in one command.
    private const int MostParameters = 2000;
    private const int MostRows = 100;

    private readonly ITable table;
    private readonly ISqlGenerationHelper sql;
    private readonly bool isSqlServer;

    private MovedTable(CoproContext db, ITable table)
    {
        (this.table, sql, isSqlServer) = (table, db.GetService<ISqlGenerationHelper>(), db.Database.IsSqlServer());
        Columns = [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal)];
        var key = table.PrimaryKey!.Columns.Select(c => c.Name).ToHashSet();
        KeyAt = [.. Columns.Index().Where(c => key.Contains(c.Item.Name)).Select(c => c.Index)];
    }

    public string Name => table.Name;

    public IReadOnlyList<IColumn> Columns { get; }

    public IReadOnlyList<int> KeyAt { get; }

    /// <summary>Rows that go into one command.</summary>
    public int Batch => Math.Clamp(MostParameters / Columns.Count, 1, MostRows);

    /// <summary>The tables in an order in which each comes after those it points to, as far as there is one.</summary>
    public static IReadOnlyList<MovedTable> All(CoproContext db)
    {
        var left = db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<ITable>();
        while (left.Count > 0)
        {
            // Tables that point to each other in a ring have no order; the constraints wait until all rows are there.
            var next = left.Find(t => t.ForeignKeyConstraints.All(k => k.PrincipalTable == t || ordered.Contains(k.PrincipalTable))) ?? left[0];
            ordered.Add(next);
            left.Remove(next);
        }

        return [.. ordered.Select(t => new MovedTable(db, t))];
    }

    public string Select => $"SELECT {Listed(Columns.Select(c => c.Name))} FROM {Quoted} ORDER BY {Listed(KeyAt.Select(at => Columns[at].Name))}";

    public string Count => $"SELECT COUNT(*) FROM {Quoted}";

    /// <summary>Before the rows: SQL Server is told to take ids as they come, and not to look yet where they point.</summary>
    public IEnumerable<string> Before => !isSqlServer ? [] : IsNumbered ? [$"ALTER TABLE {Quoted} NOCHECK CONSTRAINT ALL", $"SET IDENTITY_INSERT {Quoted} ON"] : [$"ALTER TABLE {Quoted} NOCHECK CONSTRAINT ALL"];

    /// <summary>After the rows of this table.</summary>
    public IEnumerable<string> After => isSqlServer && IsNumbered ? [$"SET IDENTITY_INSERT {Quoted} OFF"] : [];

    /// <summary>After the rows of all tables: every row is looked at again.</summary>
    public IEnumerable<string> AtTheEnd => isSqlServer ? [$"ALTER TABLE {Quoted} WITH CHECK CHECK CONSTRAINT ALL"] : [];

    public string Insert(int rows) => $"INSERT INTO {Quoted} ({Listed(Columns.Select(c => c.Name))}) VALUES "
        + string.Join(", ", Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Columns.Select((_, at) => Parameter(row, at)))})"));

    /// <summary>For a row that the migrations have put there.</summary>
    public string Update => $"UPDATE {Quoted} SET {string.Join(", ", Columns.Index().Where(c => !KeyAt.Contains(c.Index)).Select(c => $"{Quote(c.Item.Name)} = {Parameter(0, c.Index)}"))}"
        + $" WHERE {string.Join(" AND ", KeyAt.Select(at => $"{Quote(Columns[at].Name)} = {Parameter(0, at)}"))}";

    public void Fill(DbCommand command, int row, object?[] values)
    {
        foreach (var (at, column) in Columns.Index())
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Parameter(row, at);
            parameter.DbType = TypeOf(column.ProviderClrType);
            parameter.Value = values[at] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>The values of a row as .NET knows them, whichever way the database writes them.</summary>
    public object?[] Read(DbDataReader reader) => [.. Columns.Select((column, at) => reader.IsDBNull(at) ? null : ReadValue(reader, at, column.ProviderClrType))];

    public string KeyOf(object?[] row) => string.Join(" | ", KeyAt.Select(at => Written(row[at])));

    /// <summary>The same for the same values on every database, and different for any other.</summary>
    public static Guid PrintOf(object?[] row)
    {
        var text = string.Concat(row.Select(value => Written(value)).Select(value => $"{value.Length}:{value};"));
        return new Guid(SHA256.HashData(Encoding.Unicode.GetBytes(text)).AsSpan(0, 16));
    }

    private bool IsNumbered => table.PrimaryKey!.Columns is [var only]
        && only.PropertyMappings.Any(m => SqlServerPropertyExtensions.GetValueGenerationStrategy(m.Property, StoreObjectIdentifier.Table(table.Name, table.Schema)) == SqlServerValueGenerationStrategy.IdentityColumn);

    private string Quoted => sql.DelimitIdentifier(table.Name, table.Schema);

    private static string Parameter(int row, int column) => $"@p{row}_{column}";

    private string Quote(string name) => sql.DelimitIdentifier(name);

    private string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    private static string Written(object? value) => value switch
    {
        null => "nothing",
        byte[] bytes => "x" + Convert.ToHexString(bytes),
        DateTime moment => moment.Ticks.ToString(CultureInfo.InvariantCulture),
        // 1.5 and 1.50 are the same amount.
        decimal amount => (amount / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        string text => "'" + text,
        IFormattable other => other.ToString(other is DateOnly or TimeOnly ? "O" : null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static DbType TypeOf(Type type) => type switch
    {
        _ when type == typeof(string) => DbType.String,
        _ when type == typeof(byte[]) => DbType.Binary,
        // The older type of the same name rounds to three milliseconds.
        _ when type == typeof(DateTime) => DbType.DateTime2,
        _ when type == typeof(DateOnly) => DbType.Date,
        _ when type == typeof(TimeOnly) => DbType.Time,
        _ => Enum.Parse<DbType>(type.Name),
    };

    private static object ReadValue(DbDataReader reader, int at, Type type) => type switch
    {
        _ when type == typeof(string) => reader.GetString(at),
        _ when type == typeof(int) => reader.GetInt32(at),
        _ when type == typeof(long) => reader.GetInt64(at),
        _ when type == typeof(short) => reader.GetInt16(at),
        _ when type == typeof(byte) => reader.GetByte(at),
        _ when type == typeof(bool) => reader.GetBoolean(at),
        _ when type == typeof(decimal) => reader.GetDecimal(at),
        _ when type == typeof(double) => reader.GetDouble(at),
        _ when type == typeof(Guid) => reader.GetGuid(at),
        _ when type == typeof(byte[]) => reader.GetFieldValue<byte[]>(at),
        _ when type == typeof(DateTime) => reader.GetDateTime(at),
        _ when type == typeof(DateOnly) => reader.GetFieldValue<DateOnly>(at),
        _ when type == typeof(TimeOnly) => reader.GetFieldValue<TimeOnly>(at),
        _ => throw new NotSupportedException($"Columns of {type.Name} cannot be moved."),
    };
}
