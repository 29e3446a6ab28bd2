using CoproCentre.Domain.Budgets;

namespace CoproCentre.Domain.Tests.Budgets;

public class BudgetYearTests
{
    [Theory]
    [InlineData("2026-03-31", 2025)]
    [InlineData("2026-04-01", 2026)]
    [InlineData("2026-12-31", 2026)]
    [InlineData("2027-01-01", 2026)]
    [InlineData("2024-02-29", 2023)]
    public void AYearFromApril_ChangesBetweenTheLastOfMarchAndTheFirstOfApril(string day, int number)
    {
        var year = BudgetYear.Of(DateOnly.Parse(day), BudgetYearStart.April);
        Assert.Equal((number, new DateOnly(number, 4, 1), new DateOnly(number + 1, 3, 31)), (year.Number, year.First, year.Last));
        Assert.Equal($"April {number} to March {number + 1}", year.Name);
    }

    [Theory]
    [InlineData("2026-12-31", 2026)]
    [InlineData("2027-01-01", 2027)]
    public void ACalendarYear_ChangesAtNewYear(string day, int number)
    {
        var year = BudgetYear.Of(DateOnly.Parse(day), BudgetYearStart.January);
        Assert.Equal((number, new DateOnly(number, 1, 1), new DateOnly(number, 12, 31), $"{number}"), (year.Number, year.First, year.Last, year.Name));
    }

    [Fact]
    public void EveryDay_IsInsideItsYear()
    {
        for (var day = new DateOnly(2023, 1, 1); day < new DateOnly(2029, 1, 1); day = day.AddDays(1))
        {
            foreach (var start in Enum.GetValues<BudgetYearStart>())
                Assert.InRange(day, BudgetYear.Of(day, start).First, BudgetYear.Of(day, start).Last);
        }
    }

    [Theory]
    [InlineData(1999, false)]
    [InlineData(2000, true)]
    [InlineData(2199, true)]
    [InlineData(2200, false)]
    [InlineData(-1, false)]
    public void AYear_CanBeSomewhatLongAgoOrAhead(int number, bool isPossible)
    {
        Assert.Equal(isPossible, BudgetYear.IsPossible(number));
        if (isPossible)
            Assert.Equal(number, new BudgetYear(number, BudgetYearStart.April).Number);
    }
}
