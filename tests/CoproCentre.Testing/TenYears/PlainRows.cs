using CoproCentre.Data;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing.TenYears;

/// <summary>Writes rows past the entities, many at a time, because there are hundreds of thousands.</summary>
internal static class PlainRows
{
    private const int AtOnce = 200;

    public static void Insert(CoproContext db, string table, string[] columns, IEnumerable<object[]> all)
    {
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        foreach (var rows in all.Chunk(AtOnce))
        {
            if (command.Parameters.Count != rows.Length * columns.Length)
                Prepare(command, table, columns, rows.Length);
            foreach (var (index, value) in rows.SelectMany(r => r).Index())
                command.Parameters[index].Value = value;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static void Prepare(System.Data.Common.DbCommand command, string table, string[] columns, int rows)
    {
        command.Parameters.Clear();
        for (var i = 0; i < rows * columns.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        var places = command.Parameters.Cast<System.Data.Common.DbParameter>().Select(p => p.ParameterName).Chunk(columns.Length).Select(row => $"({string.Join(", ", row)})");
        command.CommandText = $"INSERT INTO \"{table}\" (\"{string.Join("\", \"", columns)}\") VALUES {string.Join(", ", places)}";
    }
}
