using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoproCentre.Data.SqlServer;

/// <summary>
/// A transaction on SQL Server waits until the one before it has ended, as on SQLite. So what a form has read is still true when it writes:
/// two last chairs cannot leave together, and nothing has to be tried again because of a deadlock. Reading alone waits for nobody.
/// </summary>
internal sealed class OneChangeAtATime : DbTransactionInterceptor
{
    // The server gives the lock back with the end of the transaction, whichever way it ends. 10 seconds, as on SQLite.
    private const string Lock = """
        DECLARE @got int;
        EXEC @got = sp_getapplock @Resource = N'one change at a time', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 10000;
        IF @got < 0 THROW 51001, N'Another change takes too long.', 1;
        """;

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var command = Wait(connection, result);
        command.ExecuteNonQuery();
        return result;
    }

    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        await using var command = Wait(connection, result);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    private static DbCommand Wait(DbConnection connection, DbTransaction transaction)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Lock;
        return command;
    }
}
