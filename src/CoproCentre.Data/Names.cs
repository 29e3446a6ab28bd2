using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data;

/// <summary>How names are put in order: as people look for them, capital letters and accents making no difference.</summary>
public static class Names
{
    /// <summary>SQL Server knows it; every SQLite connection is given one of this name.</summary>
    internal const string Collation = "Latin1_General_100_CI_AI";

    public static IOrderedQueryable<T> OrderByName<T>(this IQueryable<T> rows, Expression<Func<T, string>> name) => rows.OrderBy(AsLookedFor(name));

    public static IOrderedQueryable<T> ThenByName<T>(this IOrderedQueryable<T> rows, Expression<Func<T, string>> name) => rows.ThenBy(AsLookedFor(name));

    private static Expression<Func<T, string>> AsLookedFor<T>(Expression<Func<T, string>> name) => Expression.Lambda<Func<T, string>>(
        Expression.Call(typeof(RelationalDbFunctionsExtensions), nameof(RelationalDbFunctionsExtensions.Collate), [typeof(string)],
            Expression.Constant(EF.Functions), name.Body, Expression.Constant(Collation)),
        name.Parameters);
}
