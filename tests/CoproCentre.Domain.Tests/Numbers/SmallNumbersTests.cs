using CoproCentre.Domain.Numbers;

namespace CoproCentre.Domain.Tests.Numbers;

public class SmallNumbersTests
{
    [Fact]
    public void OneToFour_AreHidden_NoneAndFiveAreShown() =>
        Assert.Equal([null, null, 0, 5, 12], SmallNumbers.Of([1, 4, 0, 5, 12]).Parts);

    [Fact]
    public void WhatTheSumWouldGiveAway_IsHiddenToo()
    {
        var alone = SmallNumbers.Of([3, 9, 20]);
        Assert.Equal((IReadOnlyList<int?>)[null, null, 20], alone.Parts);
        Assert.Equal(32, alone.Sum);
        Assert.Equal((IReadOnlyList<int?>)[null, null, null, 30], SmallNumbers.Of([1, 1, 7, 30]).Parts);
        var nobodyToHideBehind = SmallNumbers.Of([0, 3, 0]);
        Assert.Equal((IReadOnlyList<int?>)[0, null, 0], nobodyToHideBehind.Parts);
        Assert.Null(nobodyToHideBehind.Sum);
        Assert.Null(SmallNumbers.Of([1, 2]).Sum);
    }

    [Fact]
    public void ATableWithoutSmallNumbers_IsShownWhole()
    {
        var table = SmallNumbers.Of([0, 5, 90]);
        Assert.Equal((IReadOnlyList<int?>)[0, 5, 90], table.Parts);
        Assert.Equal(95, table.Sum);
    }

    [Fact]
    public void Nobody_CanWorkOutAHiddenNumber()
    {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(3) == 0 ? random.Next(5) : random.Next(30)).ToList();
            var shown = SmallNumbers.Of(parts);
            var hidden = shown.Parts.Count(p => p is null);
            Assert.All(parts.Zip(shown.Parts), p => Assert.True(p.Second is null || (p.Second == p.First && p.Second is 0 or >= SmallNumbers.Least)));
            if (hidden == 0 || shown.Sum is not { } sum)
                continue;
            // Whoever takes the shown ones from the sum knows only what several hidden ones, at least one of them small, are together.
            var rest = sum - shown.Parts.Sum(p => p ?? 0);
            Assert.True(hidden >= 2 && rest >= SmallNumbers.Least, string.Join(", ", parts));
        }
    }
}
