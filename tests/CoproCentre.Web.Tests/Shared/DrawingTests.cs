using AngleSharp.Html.Parser;
using CoproCentre.Web.TagHelpers;

namespace CoproCentre.Web.Tests.Shared;

public class DrawingTests
{
    [Theory]
    [InlineData("bernie", "B")]
    [InlineData("  “Ziggy”", "Z")]
    [InlineData("يوسف", "ي")]
    [InlineData("አበበ", "አ")]
    [InlineData("e\u0301lodie", "E\u0301")]
    [InlineData("👩🏾‍🍳 Kay", "👩🏾‍🍳")]
    [InlineData("", "")]
    public void FirstLetter_InAnyScript_IsWhatAReaderTakesForIt(string name, string letter) => Assert.Equal(letter, SeatTagHelper.FirstLetter(name));

    [Fact]
    public void Ring_WithFourOfSixTaken_HasTheFreeChairAfterThemAndThenAnEmptyOne()
    {
        var chairs = new HtmlParser().ParseDocument(Drawing.Ring("chair-1", 6, 1, 4, big: false).ToString()!).QuerySelectorAll("use");
        Assert.Equal(
            ["cc-chair", "cc-chair", "cc-chair", "cc-chair", "cc-chair cc-chair--free", "cc-chair cc-chair--empty"],
            chairs.Select(c => c.GetAttribute("class")));
    }

    [Fact]
    public void Icon_ThatDoesNotExist_IsSaidByName() =>
        Assert.Contains("spanner", Assert.Throws<ArgumentException>(() => Drawing.Icon("spanner")).Message);
}
