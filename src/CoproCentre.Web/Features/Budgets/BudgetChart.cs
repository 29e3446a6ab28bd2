using System.Globalization;
using CoproCentre.Domain.Budgets;

namespace CoproCentre.Web.Features.Budgets;

/// <summary>One part of the bar: where it begins, how wide it is, and what it is called.</summary>
public sealed record ChartPart(string Kind, string Word, long Pence, double At, double Width)
{
    public string X => At.ToString("0.##", CultureInfo.InvariantCulture);

    public string W => Width.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>A year of money as a bar: spent, still to spend, being decided, left. When more is taken than there is, a line shows where the money ends.</summary>
public sealed record BudgetChart(IReadOnlyList<ChartPart> Parts, string? EndsAt)
{
    /// <summary>How wide the bar is in the drawing's own measure.</summary>
    public const int Width = 600;

    public static BudgetChart Of(BudgetSums sums)
    {
        var left = Math.Max(0, sums.Left ?? 0);
        var whole = sums.Taken + left;
        var parts = new List<ChartPart>();
        foreach (var (kind, word, pence) in new[] { ("spent", "Spent", sums.Spent), ("agreed", "Still to spend", sums.ToSpend), ("proposed", "Being decided", sums.Proposed), ("left", "Left", left) })
        {
            if (pence > 0)
                parts.Add(new(kind, word, pence, parts.Sum(p => p.Width), (double)pence / whole * Width));
        }

        var isBeyond = sums is { Budget: not null, Left: < 0 };
        return new(parts, isBeyond ? ((double)sums.Budget!.Value / whole * Width).ToString("0.##", CultureInfo.InvariantCulture) : null);
    }
}
