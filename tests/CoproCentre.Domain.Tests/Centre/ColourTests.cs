using CoproCentre.Domain.Centre;

namespace CoproCentre.Domain.Tests.Centre;

public class ColourTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#14463d", "#ffffff", 10.6)]
    [InlineData("#f8b93e", "#1c2824", 8.7)]
    public void Contrast_IsThatOfTheGuidelines(string one, string other, double contrast)
    {
        Assert.Equal(contrast, new Colour(one).ContrastWith(new Colour(other)), tolerance: 0.1);
        Assert.Equal(new Colour(one).ContrastWith(new Colour(other)), new Colour(other).ContrastWith(new Colour(one)));
    }

    [Fact]
    public void AColour_IsKeptInSmallLetters() => Assert.Equal("#ab12ef", new Colour("#AB12eF").Hex);

    [Theory]
    [InlineData("")]
    [InlineData("red")]
    [InlineData("14463d")]
    [InlineData("#14463")]
    [InlineData("#14463g")]
    [InlineData("#14463d;")]
    [InlineData("#１４４６３d")]
    public void AnythingElse_IsRefused(string text) => Assert.Throws<RuleBrokenException>(() => new Colour(text));
}
