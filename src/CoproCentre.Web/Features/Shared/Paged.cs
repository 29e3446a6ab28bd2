using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Shared;

/// <summary>One page of a list that can grow; pages count from 1.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Rows, int Page, int Pages, int Total) : IPaged;

/// <summary>What the links below a list need to know.</summary>
public interface IPaged
{
    int Page { get; }

    int Pages { get; }

    int Total { get; }
}

public static class PagedExtensions
{
    public const int Rows = 20;

    /// <summary>Reads one page; a page beyond the last one is the last one.</summary>
    public static Task<Paged<T>> ToPage<T>(this IQueryable<T> query, int page, int rows = Rows) => query.ToPage(row => row, page, rows);

    /// <summary>The same, where what a row shows comes from other tables: they are looked up for the rows of the page alone.</summary>
    public static async Task<Paged<TRow>> ToPage<T, TRow>(this IQueryable<T> query, Expression<Func<T, TRow>> row, int page, int rows = Rows)
    {
        var total = await query.CountAsync();
        var (shown, pages) = Place(total, page, rows);
        return new(await query.Skip((shown - 1) * rows).Take(rows).Select(row).ToListAsync(), shown, pages, total);
    }

    /// <summary>The same for a list that is at hand already.</summary>
    public static Paged<T> ToPage<T>(this IReadOnlyList<T> all, int page, int rows = Rows)
    {
        var (shown, pages) = Place(all.Count, page, rows);
        return new([.. all.Skip((shown - 1) * rows).Take(rows)], shown, pages, all.Count);
    }

    private static (int Shown, int Pages) Place(int total, int page, int rows)
    {
        var pages = Math.Max(1, (total + rows - 1) / rows);
        return (Math.Clamp(page, 1, pages), pages);
    }
}
