using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoproCentre.Web.Setup;

/// <summary>Counts the database commands of each request, for the log.</summary>
public sealed class QueryCounter(IHttpContextAccessor http) : DbCommandInterceptor
{
    private static readonly object Key = new();

    public static int Of(HttpContext context) => context.Items[Key] is int count ? count : 0;

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Count();
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count();
        return ValueTask.FromResult(result);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Telemetry.QueryTook(eventData.Duration);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Telemetry.QueryTook(eventData.Duration);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Telemetry.QueryTook(eventData.Duration);
        return ValueTask.FromResult(result);
    }

    private void Count()
    {
        if (http.HttpContext is { } context)
            context.Items[Key] = Of(context) + 1;
    }
}
