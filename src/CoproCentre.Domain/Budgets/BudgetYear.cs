namespace CoproCentre.Domain.Budgets;

/// <summary>A year of money, from its first to its last day (G3). It has the number of the year in which it begins.</summary>
public sealed record BudgetYear
{
    public const int Earliest = 2000;
    public const int Latest = 2199;

    public BudgetYear(int number, BudgetYearStart start)
    {
        Number = number;
        First = new DateOnly(number, start == BudgetYearStart.April ? 4 : 1, 1);
        Last = First.AddYears(1).AddDays(-1);
    }

    public int Number { get; }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>Like "April 2026 to March 2027", or "2026".</summary>
    public string Name => First.Year == Last.Year ? $"{Number}" : $"April {First.Year} to March {Last.Year}";

    /// <summary>The year that a day belongs to.</summary>
    public static BudgetYear Of(DateOnly day, BudgetYearStart start) =>
        new(start == BudgetYearStart.April && day.Month < 4 ? day.Year - 1 : day.Year, start);

    /// <summary>Whether there can be a year of this number; what people type in an address may be anything.</summary>
    public static bool IsPossible(int number) => number is >= Earliest and <= Latest;
}
