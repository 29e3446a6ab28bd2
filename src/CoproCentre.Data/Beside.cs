using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace CoproCentre.Data;

/// <summary>
/// Other records of the database that a query is asked of. "The group is among mine" is found once for a whole list,
/// where "somebody in the group is me" would be looked for in every row.
/// </summary>
internal static class Beside
{
    public static IQueryable<T> Records<T>(this IQueryable query)
        where T : class
    {
        var root = Root.Of(query);
        return root.QueryProvider!.CreateQuery<T>(new EntityQueryRootExpression(root.QueryProvider, root.EntityType.Model.FindEntityType(typeof(T))!));
    }

    private sealed class Root : ExpressionVisitor
    {
        private EntityQueryRootExpression? found;

        public static EntityQueryRootExpression Of(IQueryable query)
        {
            var root = new Root();
            root.Visit(query.Expression);
            return root.found ?? throw new InvalidOperationException("This is no query of the database.");
        }

        protected override Expression VisitExtension(Expression node)
        {
            found ??= node as EntityQueryRootExpression;
            return node;
        }
    }
}
