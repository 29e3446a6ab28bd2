using CoproCentre.Web.Features.Shared;

namespace CoproCentre.Web.Tests.Papers;

public sealed class PassageTests
{
    [Theory]
    [InlineData("one\ntwo\r\n\r\nthree", "Words one|two; Words three")]
    [InlineData("# Big\nwords\n## Small\n### Smaller", "Heading Big; Words words; SmallHeading Small; SmallHeading Smaller")]
    [InlineData("# One\n# Two", "Heading One; Heading Two")]
    [InlineData("- a\n* b\n\n• c\nwords\n- d", "List a|b|c; Words words; List d")]
    [InlineData("1. a\n\n2) b\nin between\n3. c", "Numbers a|b; Words in between; Numbers c from 3")]
    [InlineData("#hashtag\n-5 degrees\n2026. That was a year.\n1.5 litres", "Words #hashtag|-5 degrees|2026. That was a year.|1.5 litres")]
    [InlineData("#\n-\n  \n", "Words #|-")]
    [InlineData("  indented  \n- <b>x</b>", "Words indented; List <b>x</b>")]
    [InlineData("", "")]
    public void AText_FallsIntoPassages(string text, string passages) =>
        Assert.Equal(passages, string.Join("; ", Passage.Of(text).Select(p => $"{p.Kind} {string.Join('|', p.Lines)}{(p.First == 1 ? "" : $" from {p.First}")}")));
}
