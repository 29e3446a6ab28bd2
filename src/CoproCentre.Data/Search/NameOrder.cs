using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data;

/// <summary>How names are put in order: as people look for them. The property has to be one that <see cref="FoldedColumns.IsLookedFor"/>.</summary>
public static class NameOrder
{
    public static IOrderedQueryable<T> OrderByName<T>(this IQueryable<T> rows, Expression<Func<T, string>> name) => rows.OrderBy(FoldedBeside(name));

    public static IOrderedQueryable<T> ThenByName<T>(this IOrderedQueryable<T> rows, Expression<Func<T, string>> name) => rows.ThenBy(FoldedBeside(name));

    private static Expression<Func<T, string>> FoldedBeside<T>(Expression<Func<T, string>> name)
    {
        var property = (MemberExpression)name.Body;
        return Expression.Lambda<Func<T, string>>(
            Expression.Call(typeof(EF), nameof(EF.Property), [typeof(string)], property.Expression!, Expression.Constant(property.Member.Name + Folded.Suffix)),
            name.Parameters);
    }
}
