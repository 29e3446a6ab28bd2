using System.Collections;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using CoproCentre.Data;
using CoproCentre.Data.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace CoproCentre.Testing.SqlServer;

/// <summary>
/// Makes every query that the app asks of SQLite for SQL Server as well, when it is first seen: it has to translate, and what comes out
/// has to be Transact-SQL. No server is needed; each command is answered with nothing.
/// </summary>
public sealed class SqlServerToo : IQueryExpressionInterceptor
{
    /// <summary>One for all hosts, because they share the queries that Entity Framework has made.</summary>
    public static readonly SqlServerToo Instance = new();

    private static readonly MethodInfo Making = typeof(SqlServerToo).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!;

    private int seen;

    private SqlServerToo()
    {
    }

    /// <summary>How many different queries were made for SQL Server.</summary>
    public int Seen => seen;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        Interlocked.Increment(ref seen);
        using var db = Open(out var commands);
        var query = new Roots(db).Visit(queryExpression);
        try
        {
            Making.MakeGenericMethod(ResultOf(query.Type)).Invoke(null, [db, query]);
        }
        catch (TargetInvocationException e) when (commands.Texts.Count == 0)
        {
            throw new NotForSqlServerException($"SQL Server cannot be asked this: {e.InnerException!.Message}\n{eventData.ExpressionPrinter.PrintExpression(queryExpression)}");
        }
        catch (TargetInvocationException)
        {
            // The query was made; that its answer is empty does not matter.
        }

        foreach (var text in commands.Texts)
        {
            if (TransactSql.ProblemsOf(text) is { Count: > 0 } problems)
                throw new NotForSqlServerException($"This is not Transact-SQL: {string.Join("; ", problems)}\n{text}");
        }

        return queryExpression;
    }

    private static SqlServerCoproContext Open(out Unanswered commands)
    {
        commands = new();
        var options = new DbContextOptionsBuilder<SqlServerCoproContext>();
        CoproDatabase.UseSqlServer(options, "Server=nowhere;Database=none");
        options.AddInterceptors(commands, new Unopened());
        return new(options.Options);
    }

    private static Type ResultOf(Type query) =>
        query.IsAssignableTo(typeof(IQueryable)) ? typeof(IEnumerable<>).MakeGenericType(query.GetInterfaces().Append(query)
            .First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQueryable<>)).GetGenericArguments()) : query;

    private static void Make<T>(SqlServerCoproContext db, Expression query)
    {
        var made = db.GetService<IDatabase>().CompileQuery<T>(query, async: false);
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var parameter in Parameters.Of(query))
            context.Parameters[parameter.Name] = Example(parameter.Type);
        if (made(context) is IEnumerable rows and not string)
            _ = rows.Cast<object?>().Count();
    }

    private static object? Example(Type type)
    {
        if (type == typeof(string))
            return "a";
        var element = type.IsArray ? type.GetElementType()
            : type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        if (element is null)
            return type.IsValueType ? Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type) : null;
        var items = Array.CreateInstance(element, 2);
        items.SetValue(Example(element), 0);
        items.SetValue(Example(element), 1);
        return type.IsInstanceOfType(items) ? items : Activator.CreateInstance(type, items);
    }

#pragma warning disable EF1001 // A query made from SQL has no public expression; when this one changes, the tests say so.
    /// <summary>Asks the tables of another model.</summary>
    private sealed class Roots(SqlServerCoproContext db) : ExpressionVisitor
    {
        // More than any query has.
        private static readonly object[] Arguments = [.. Enumerable.Repeat<object>(1, 30)];

        protected override Expression VisitExtension(Expression node) => node switch
        {
            // Made from the model itself, in words that both databases know.
            FromSqlQueryRootExpression made when made.Sql.Contains(PersonalTable.FromTheModel, StringComparison.Ordinal) =>
                new FromSqlQueryRootExpression(EntityOf(made.EntityType), made.Sql, Expression.Constant(Arguments)),
            FromSqlQueryRootExpression => throw new NotForSqlServerException("A query holds SQL of its own. Write it in LINQ, or decide about it where raw SQL is listed."),
            EntityQueryRootExpression root => new EntityQueryRootExpression(EntityOf(root.EntityType)),
            _ => base.VisitExtension(node),
        };

        private IEntityType EntityOf(IEntityType asked) => db.Model.FindEntityType(asked.Name) ?? db.GetService<IAdHocMapper>().GetOrAddEntityType(asked.ClrType);
    }
#pragma warning restore EF1001

    private sealed class Parameters : ExpressionVisitor
    {
        private readonly List<QueryParameterExpression> found = [];

        public static IReadOnlyList<QueryParameterExpression> Of(Expression query)
        {
            var visitor = new Parameters();
            visitor.Visit(query);
            return visitor.found;
        }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is QueryParameterExpression parameter)
                found.Add(parameter);
            return base.VisitExtension(node);
        }
    }

    private sealed class Unopened : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();
    }

    private sealed class Unanswered : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Texts.Add(command.CommandText);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new System.Data.DataTable().CreateDataReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Texts.Add(command.CommandText);
            return InterceptionResult<int>.SuppressWithResult(0);
        }
    }
}

/// <summary>A query of the app that SQL Server would not answer.</summary>
public sealed class NotForSqlServerException(string message) : Exception(message);
