using System.Diagnostics;
using CoproCentre.Domain.Meetings;

namespace CoproCentre.Domain.Tests.Meetings;

public class LineMergeTests
{
    [Fact]
    public void Additions_OfBoth_StandOneBelowTheOther() => Assert.Equal("a\ntheirs\nmine", LineMerge.Additions("a", "a\nmine", "a\ntheirs"));

    [Fact]
    public void Additions_ToAnEmptyText_AreAllKept() => Assert.Equal("theirs\nmine", LineMerge.Additions("", "mine", "theirs"));

    [Fact]
    public void Additions_InDifferentPlaces_StayWhereTheyWereWritten() =>
        Assert.Equal("first\na\nmiddle\nb\nlast", LineMerge.Additions("a\nb", "first\na\nb\nlast", "a\nmiddle\nb"));

    [Fact]
    public void Additions_OfTheSameLine_AreKeptOnce() => Assert.Equal("a\nsame", LineMerge.Additions("a", "a\nsame", "a\nsame"));

    [Theory]
    [InlineData("a\nb", "a", "a\nb\nc")]
    [InlineData("a\nb", "a\nb\nc", "a changed\nb")]
    public void Additions_WhenALineWasChangedOrTakenAway_AreLeftToThePerson(string before, string mine, string theirs) =>
        Assert.Null(LineMerge.Additions(before, mine, theirs));

    [Fact]
    public void Additions_DoNotMindDifferentLineBreaks() => Assert.Equal("a\nb\nmine", LineMerge.Additions("a\r\nb", "a\r\nb\r\nmine", "a\nb"));

    [Theory]
    [InlineData("a\nx\nb", "a\nb\ny", "a\nx\nb\ny")]
    [InlineData("", "theirs", "theirs")]
    [InlineData("mine", "", "mine")]
    [InlineData("same", "same", "same")]
    public void Both_HoldsEveryLineOfBothOnce(string mine, string theirs, string both) => Assert.Equal(both, LineMerge.Both(mine, theirs));

    [Fact]
    public void Both_OfVeryLongTexts_IsReadyAtOnceAndLosesNothing()
    {
        var mine = string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"m{i}"));
        var theirs = string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"t{i}"));
        var watch = Stopwatch.StartNew();
        Assert.Equal(20_000, LineMerge.Both(mine, theirs).Split('\n').Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }
}
