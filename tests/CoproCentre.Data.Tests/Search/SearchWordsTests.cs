using CoproCentre.Data.Search;

namespace CoproCentre.Data.Tests.Search;

public class SearchWordsTests
{
    [Theory]
    [InlineData("Bread, and BUTTER!", "bread and butter")]
    [InlineData("Łucja's café-table", "lucja s cafe table")]
    [InlineData("½ pound at 9:30am", "12 pound at 9 30am")]
    [InlineData("مَرحبا بكم", "مرحبا بكم")]
    [InlineData("ሰላም ለዓለም።", "ሰላም ለዓለም")]
    [InlineData("தமிழ், தமிழ்!", "தமிழ தமிழ")]
    [InlineData("🎉 - \" * NEAR( ", "near")]
    [InlineData("🎉 🥘", "")]
    [InlineData("", "")]
    public void In_TakesATextApart_WithoutCapitalsAndAccents(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.In(text).Select(w => w.Folded)));

    [Fact]
    public void In_SaysWhereAWordStands()
    {
        const string text = "Oh, Łucja came.";
        var word = SearchWords.In(text).Single(w => w.Folded == "lucja");
        Assert.Equal("Łucja", text.Substring(word.Start, word.Length));
    }

    [Fact]
    public void In_AWordWithoutAnEnd_CountsItsFirstLetters() => Assert.Equal(SearchWords.WordLength, SearchWords.In(new('x', 1000)).Single().Folded.Length);

    [Theory]
    [InlineData("garden", "garden", 0)]
    [InlineData("garden", "gardn", 1)]
    [InlineData("garden", "gaarden", 1)]
    [InlineData("garden", "gerden", 1)]
    [InlineData("garden", "gadren", 1)]
    [InlineData("garden", "gerdan", 2)]
    [InlineData("garden", "kitchen", 3)]
    [InlineData("garden", "a", 3)]
    public void Distance_CountsWrongLetters_AndSwappedOnesOnce(string one, string other, int letters) => Assert.Equal(letters, SearchWords.Distance(one, other, 2));
}
