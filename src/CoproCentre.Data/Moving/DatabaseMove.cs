using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CoproCentre.Data.Moving;

/// <summary>The move stops; the message is one sentence that says why.</summary>
public sealed class MoveException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>
/// Copies every table of the model from one database into another, empty one, whichever kind each is, with the ids as they are; then compares
/// them row by row. All in one transaction: the other database has everything, or is as empty as before.
/// </summary>
public sealed class DatabaseMove(CoproContext from, CoproContext to, Action<string> say)
{
    private DbTransaction? transaction;

    public async Task Run()
    {
        await to.Database.MigrateAsync();
        await from.Database.OpenConnectionAsync();
        await to.Database.OpenConnectionAsync();
        var (sources, targets) = (MovedTable.All(from), MovedTable.All(to));
        await RefuseNotEmpty(targets);
        await using (var moving = await to.Database.BeginTransactionAsync())
        {
            transaction = moving.GetDbTransaction();
            if (to.Database.IsSqlite())
                await Execute("PRAGMA defer_foreign_keys = ON");
            foreach (var target in targets)
                await Copy(sources.Single(s => s.Name == target.Name), target);
            foreach (var statement in targets.SelectMany(t => t.AtTheEnd))
                await Execute(statement);
            await moving.CommitAsync();
        }

        transaction = null;
        foreach (var target in targets)
            await Compare(sources.Single(s => s.Name == target.Name), target);
    }

    /// <summary>Compares the two databases row by row; stops at the first difference.</summary>
    public async Task Compare()
    {
        await from.Database.OpenConnectionAsync();
        await to.Database.OpenConnectionAsync();
        var targets = MovedTable.All(to);
        foreach (var source in MovedTable.All(from))
            await Compare(source, targets.Single(t => t.Name == source.Name));
    }

    // Some tables get a first row from the migrations.
    private IReadOnlySet<string> Begun => to.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(e => e.GetSeedData().Any()).Select(e => e.GetTableName()!).ToHashSet();

    private async Task RefuseNotEmpty(IEnumerable<MovedTable> targets)
    {
        foreach (var table in targets.ExceptBy(Begun, t => t.Name))
        {
            await using var count = Command(to, table.Count);
            if (Convert.ToInt64(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture) > 0)
                throw new MoveException($"The other database is not empty: {table.Name} has rows. Choose a new, empty one.");
        }
    }

    private async Task Copy(MovedTable source, MovedTable target)
    {
        try
        {
            foreach (var statement in target.Before)
                await Execute(statement);
            await using var select = Command(from, source.Select);
            await using var reader = await select.ExecuteReaderAsync();
            var (rows, isBegun) = (new List<object?[]>(), Begun.Contains(target.Name));
            while (await reader.ReadAsync())
            {
                rows.Add(source.Read(reader));
                if (isBegun)
                    await Renew(target, rows);
                else if (rows.Count == target.Batch)
                    await Insert(target, rows);
            }

            await Insert(target, rows);
            foreach (var statement in target.After)
                await Execute(statement);
        }
        catch (DbException e)
        {
            throw new MoveException($"The rows of {target.Name} cannot be copied: {e.Message}", e);
        }
    }

    private async Task Insert(MovedTable target, List<object?[]> rows)
    {
        if (rows.Count == 0)
            return;
        await using var insert = Command(to, target.Insert(rows.Count));
        foreach (var (at, row) in rows.Index())
            target.Fill(insert, at, row);
        await insert.ExecuteNonQueryAsync();
        rows.Clear();
    }

    // A row that the migrations have put there becomes the moved one; the audit trail's head may only move on, so it is left when nothing changes.
    private async Task Renew(MovedTable target, List<object?[]> rows)
    {
        var row = rows[0];
        await using var update = Command(to, target.Update);
        target.Fill(update, 0, row);
        if (await IsThere(target, row))
            rows.Clear();
        else if (await update.ExecuteNonQueryAsync() > 0)
            rows.Clear();
        else
            await Insert(target, rows);
    }

    private async Task<bool> IsThere(MovedTable target, object?[] row)
    {
        await using var select = Command(to, target.Select);
        await using var reader = await select.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (MovedTable.PrintOf(target.Read(reader)) == MovedTable.PrintOf(row))
                return true;
        }

        return false;
    }

    // By key and not side by side, because the two may put texts and numbers of many digits into different orders.
    private async Task Compare(MovedTable source, MovedTable target)
    {
        var moved = await Prints(to, target);
        var rows = 0;
        await using var select = Command(from, source.Select);
        await using var reader = await select.ExecuteReaderAsync();
        for (; await reader.ReadAsync(); rows++)
        {
            var row = source.Read(reader);
            if (!moved.Remove(source.KeyOf(row), out var print))
                throw new MoveException($"{source.Name}: the row {source.KeyOf(row)} is missing in the other database.");
            if (print != MovedTable.PrintOf(row))
                throw new MoveException($"{source.Name}: the row {source.KeyOf(row)} is different in the other database.");
        }

        if (moved.Count > 0)
            throw new MoveException($"{source.Name}: the other database has the row {moved.Keys.First()}, which was not there before.");
        say($"  {source.Name,-30} {rows,10:N0} rows, all the same");
    }

    private async Task<Dictionary<string, Guid>> Prints(CoproContext db, MovedTable table)
    {
        await using var select = Command(db, table.Select);
        await using var reader = await select.ExecuteReaderAsync();
        var prints = new Dictionary<string, Guid>();
        while (await reader.ReadAsync())
        {
            var row = table.Read(reader);
            prints.Add(table.KeyOf(row), MovedTable.PrintOf(row));
        }

        return prints;
    }

    private async Task Execute(string sql)
    {
        await using var command = Command(to, sql);
        await command.ExecuteNonQueryAsync();
    }

    private DbCommand Command(CoproContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        if (db == to)
            command.Transaction = transaction;
        return command;
    }
}
