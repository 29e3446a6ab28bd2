using CoproCentre.Web.Features.Minutes;

namespace CoproCentre.Web.Tests.MinutesTests;

public class LineChangesTests
{
    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", "=a =b =c")]
    [InlineData("a\nb\nc", "a\nc", "=a -b =c")]
    [InlineData("a\nc", "a\nb\nc", "=a +b =c")]
    [InlineData("a\nb\nc", "a\nx\nc", "=a -b +x =c")]
    [InlineData("a\nb\nc\nd", "b\nd\ne", "-a =b -c =d +e")]
    [InlineData("a", "b", "-a +b")]
    [InlineData("a\r\nb", "a\nb", "=a =b")]
    [InlineData("a\na\na", "a\na", "=a =a -a")]
    public void Lines_AreKeptTakenOutOrAdded(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(' ', LineChanges.Between(before, after).Select(l => "=-+"[(int)l.Change] + l.Text)));

    [Fact]
    public void VeryLongTexts_AreComparedWithoutLosingALine()
    {
        var before = string.Join('\n', Enumerable.Range(0, 30_000).Select(i => $"old {i}"));
        var after = string.Join('\n', Enumerable.Range(0, 30_000).Select(i => $"new {i}"));
        var lines = LineChanges.Between(before, after);
        Assert.Equal((30_000, 30_000), (lines.Count(l => l.Change == LineChange.TakenOut), lines.Count(l => l.Change == LineChange.Added)));
    }
}
