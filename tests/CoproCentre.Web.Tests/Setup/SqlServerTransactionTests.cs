using System.Data.Common;
using CoproCentre.Data;
using CoproCentre.Testing.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Moq;
using Moq.Protected;

namespace CoproCentre.Web.Tests.Setup;

/// <summary>On SQL Server a change waits for the one before it, as on SQLite.</summary>
public class SqlServerTransactionTests
{
    private readonly Mock<DbConnection> connection = new();
    private readonly Mock<DbCommand> command = new();
    private readonly DbTransaction transaction = Mock.Of<DbTransaction>();

    public SqlServerTransactionTests()
    {
        command.SetupAllProperties();
        connection.Protected().Setup<DbCommand>("CreateDbCommand").Returns(command.Object);
    }

    [Fact]
    public async Task ATransaction_BeginsWithTheLock()
    {
        Assert.Same(transaction, await Interceptor().TransactionStartedAsync(connection.Object, null!, transaction));
        command.Verify(c => c.ExecuteNonQueryAsync(It.IsAny<CancellationToken>()), Times.Once);
        Assert.Contains("sp_getapplock", command.Object.CommandText);
        Assert.Empty(TransactSql.ProblemsOf(command.Object.CommandText));
        command.Protected().VerifySet<DbTransaction>("DbTransaction", Times.Once(), transaction);
    }

    [Fact]
    public void ATransactionThatNobodyAwaits_BeginsWithItToo()
    {
        Assert.Same(transaction, Interceptor().TransactionStarted(connection.Object, null!, transaction));
        command.Verify(c => c.ExecuteNonQuery(), Times.Once);
    }

    private static DbTransactionInterceptor Interceptor()
    {
        var options = new DbContextOptionsBuilder<SqlServerCoproContext>();
        CoproDatabase.UseSqlServer(options, "Server=nowhere;Database=none");
        return options.Options.FindExtension<CoreOptionsExtension>()!.Interceptors!.OfType<DbTransactionInterceptor>().Single();
    }
}
