using CoproCentre.Domain.Numbers;

namespace CoproCentre.Domain.Tests.Numbers;

public class PeriodTests
{
    [Theory]
    [InlineData("2026-W49", "2026-11-30", "2026-12-06", "2026-W48", "2026-W50")]
    [InlineData("2026-W53", "2026-12-28", "2027-01-03", "2026-W52", "2027-W01")]
    [InlineData("2027", "2027-01-01", "2027-12-31", "2026", "2028")]
    public void APeriod_KnowsItsDaysAndItsNeighbours(string name, string from, string until, string before, string after)
    {
        var period = Period.Named(name)!;
        Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(until), before, after), (period.From, period.Until, period.Before.Name, period.After.Name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2027-W53")]
    [InlineData("2026-W00")]
    [InlineData("1999")]
    [InlineData("20 26")]
    [InlineData("2026-W1-W2")]
    public void WhatIsNoPeriod_IsNothing(string? name) => Assert.Null(Period.Named(name));

    [Fact]
    public void TheFirstOfJanuary_CanBelongToTheLastWeekOfTheYearBefore() => Assert.Equal("2026-W53", Period.WeekOf(new(2027, 1, 1)).Name);
}
