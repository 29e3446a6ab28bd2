using CoproCentre.Web.Security;

namespace CoproCentre.Web.Tests.Security;

public class PassPhraseTests
{
    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("Password 1234!")]
    [InlineData("correct horse battery staple")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("tea tea tea tea")]
    [InlineData("qwertyuiopasdf")]
    [InlineData("123456789012345")]
    [InlineData("zyxwvutsrqponm")]
    [InlineData("manchester united 1")]
    [InlineData("iloveyouforever")]
    [InlineData("!!!!!!!!!!!!!!!!")]
    [InlineData("Weavers Yard 2026")]
    [InlineData("bernadette.w bernadette.w")]
    public void AnEasyOne_IsFound(string phrase) => Assert.True(PassPhrase.IsEasy(phrase, ["Weavers Yard", "bernadette.w", null, "Li"]));

    [Theory]
    [InlineData("purple kettle on tuesday")]
    [InlineData("my dog eats football boots")]
    [InlineData("Weavers Yard has the best soup")]
    [InlineData("x7#Lq0!vRt2_ws")]
    [InlineData("μαγειρεύουμε μαζί")]
    public void OnesOwnWords_AreGood(string phrase) => Assert.False(PassPhrase.IsEasy(phrase, ["Weavers Yard", "bernadette.w"]));

    [Fact]
    public void TheDemonstrationsPassPhrase_IsLongEnough() =>
        Assert.True(CoproCentre.Web.Demonstration.DemonstrationSignIns.PassPhrase.Length >= PassPhrase.Shortest);
}
