using System.Net;
using CoproCentre.Data.Groups;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Me;

public class MyPageTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task MyPage_ShowsWhatIsHeldAboutMe()
    {
        var me = await host.SignedIn("Yusuf");
        await host.Save(async db =>
        {
            var person = await db.People.SingleAsync(p => p.Id == me.Person.Id);
            person.TellAboutThem("Baking", "Chess", "First aid");
            var group = new Group("Kitchen", "Good food.");
            group.Join(person, TestClock.Today);
            db.Add(group);
        });
        var page = (await me.Open("/me")).Says();
        Assert.All(["Yusuf", "Volunteer", "Baking", "Chess", "First aid", "Kitchen", $"user{me.Person.Id}", "In person"], words => Assert.Contains(words, page));
    }

    [Fact]
    public async Task MyPage_ShowsTheMeetingsIWasAt_AndTheGroupsILeft()
    {
        var me = await host.SignedIn("Winnie");
        var left = await host.AGroup("Choir", members: [me.Person, await host.APerson("Bob")], isOpen: false);
        await host.AHeldMeeting(left, me.Person);
        await host.Save(async db => (await db.Groups.WithMembers().SingleAsync(g => g.Id == left.Id)).Leave(me.Person.Id, TestClock.Today));
        var page = await me.Open("/me");
        Assert.Contains("Choir Member, from ", page.Says());
        Assert.Contains("Meetings I was at Choir Monday 30 November", page.Says());
        Assert.Empty(page.QuerySelectorAll("a[href^='/groups/'], a[href^='/meetings/']"));
    }

    [Fact]
    public async Task Editing_KeepsEverythingISay()
    {
        var me = await host.SignedIn("Ann");
        var page = await me.Send(await me.Open("/me/edit"), new
        {
            ChosenName = "Annie",
            IntroducedAs = "Garden lead",
            Way = "Text",
            Phone = "07700 900555",
            AccessNeeds = "A seat by the door\nLarge print",
            AccessNeedsMayBeShared = "true",
            NameInThanks = "true",
            TextSize = "Largest",
        });
        Assert.Contains("Your page is saved.", page.Says());
        var kept = await host.InDb(db => db.People.AsNoTracking().SingleAsync(p => p.Id == me.Person.Id));
        Assert.Equal(("Annie", "Garden lead", ContactWay.Text, true, true, TextSize.Largest),
            (kept.ChosenName, kept.IntroducedAs, kept.Way, kept.AccessNeedsMayBeShared, kept.NameInThanks, kept.TextSize));
        Assert.Contains("cc-text-largest", (await me.Open("/")).DocumentElement.ClassName);
    }

    [Fact]
    public async Task Editing_WithHtml_ShowsItAsText()
    {
        var me = await host.SignedIn("Bob");
        const string Script = "<script>alert(1)</script><b>bold</b> 🌻";
        var page = await me.Send(await me.Open("/me/edit"), new { ChosenName = Script, IntroducedAs = Script, Skills = Script, Interests = Script, AccessNeeds = Script });
        Assert.Equal(5, page.QuerySelectorAll("dd bdi").Count(d => d.TextContent == Script));
        Assert.Empty(page.QuerySelectorAll("main script, main b"));
    }

    [Fact]
    public async Task Editing_WithFarTooMuch_NamesEachField_AndKeepsWhatWasTyped()
    {
        var me = await host.SignedIn("Long");
        var words = new string('w', 5000);
        var page = await me.Send(await me.Open("/me/edit"), new { ChosenName = words, Phone = words, Skills = words });
        Assert.Equal(["Use at most 80 letters for a name.", "Use at most 200 letters for the phone number.", "Use at most 1000 letters for skills."], page.Problems());
        Assert.Equal(words, page.QuerySelector("#Skills")!.TextContent.Trim());
    }

    [Fact]
    public async Task ChangingThePassPhrase_AsksForTheOldOne_AndSignsOutOtherBrowsers()
    {
        var me = await host.SignedIn("Ola");
        var elsewhere = await host.SignedIn(me.Person);
        var wrong = await me.Send(await me.Open("/me/pass-phrase"), new { OldPassPhrase = "not the old one", NewPassPhrase = "purple kettle on tuesday" });
        Assert.Equal(["Your old pass phrase is not right. Try again."], wrong.Problems());

        var page = await me.Send(await me.Open("/me/pass-phrase"), new { OldPassPhrase = CentreHost.PassPhrase, NewPassPhrase = "purple kettle on tuesday" });
        Assert.Contains("Your new pass phrase works from now on.", page.Says());
        Assert.Equal(HttpStatusCode.OK, await me.StatusOf("/me"));
        Assert.Equal(HttpStatusCode.Redirect, await elsewhere.StatusOf("/me"));
        Assert.Contains("Ola", (await host.Stranger().SignIn($"user{me.Person.Id}", "purple kettle on tuesday")).Says("h1"));
    }

    [Theory]
    [InlineData("short", "Use at least 12 letters. Three or four words make a good pass phrase.")]
    [InlineData("liverpool 12345678", "Many people would guess this one. Choose words that only you would put together.")]
    [InlineData("Reginald Foxtrot", "Many people would guess this one. Choose words that only you would put together.")]
    [InlineData("Weavers Yard 123", "Many people would guess this one. Choose words that only you would put together.")]
    public async Task ANewPassPhrase_ThatIsEasyToGuess_IsRefused(string passPhrase, string problem)
    {
        var me = await host.SignedIn("Reginald Foxtrot");
        var page = await me.Send(await me.Open("/me/pass-phrase"), new { OldPassPhrase = CentreHost.PassPhrase, NewPassPhrase = passPhrase });
        Assert.Equal([problem], page.Problems());
    }

    [Fact]
    public async Task TryingOldPassPhrases_HasToWaitToo()
    {
        var me = await host.SignedIn("Stolen session");
        for (var i = 0; i < 5; i++)
            await me.Send(await me.Open("/me/pass-phrase"), new { OldPassPhrase = $"guess number {i}", NewPassPhrase = "purple kettle on tuesday" });
        var page = await me.Send(await me.Open("/me/pass-phrase"), new { OldPassPhrase = CentreHost.PassPhrase, NewPassPhrase = "purple kettle on tuesday" });
        Assert.Equal(["Wait 5 seconds, then try again."], page.Problems());
    }

    [Fact]
    public async Task SigningOut_EndsThisBrowserOnly()
    {
        var me = await host.SignedIn("Sam");
        var elsewhere = await host.SignedIn(me.Person);
        await me.Send(await me.Open("/me"), new { }, "/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, await me.StatusOf("/me"));
        Assert.Equal(HttpStatusCode.OK, await elsewhere.StatusOf("/me"));
    }

    [Fact]
    public async Task SigningOutEverywhere_EndsEveryBrowserAtItsNextStep()
    {
        var me = await host.SignedIn("Kim");
        var elsewhere = await host.SignedIn(me.Person);
        var page = await me.Send(await me.Open("/me"), new { }, "/me/sign-out-everywhere");
        Assert.Contains("You are signed out everywhere.", page.Says());
        Assert.Equal(HttpStatusCode.Redirect, await elsewhere.StatusOf("/me"));
    }
}
