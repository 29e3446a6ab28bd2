using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.SignIn;

public sealed class GuessingTests : IDisposable
{
    private const string Wrong = "The user name or the pass phrase is not right. Try again.";
    private readonly CentreHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task AFewWrongTries_HaveNoWait()
    {
        var guesser = host.StrangerAt("203.0.113.1");
        for (var i = 0; i < 5; i++)
            Assert.Equal([Wrong], (await guesser.SignIn("bernie", "not the pass phrase")).Problems());
    }

    [Fact]
    public async Task ManyWrongTries_WaitLongerAndLonger_AtThatPlaceOnly()
    {
        var userName = await AnAccount();
        var guesser = host.StrangerAt("203.0.113.2");
        await Fail(guesser, userName, 5);
        Assert.Equal(["Wait 5 seconds, then try again."], (await guesser.SignIn(userName, "wrong again and again")).Problems());
        host.Time.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal([Wrong], (await guesser.SignIn(userName, "wrong again and again")).Problems());
        Assert.Equal(["Wait 10 seconds, then try again."], (await guesser.SignIn(userName, "wrong again and again")).Problems());

        host.Time.Pass(TimeSpan.FromSeconds(5));
        Assert.Contains("Bernie", (await host.StrangerAt("198.51.100.7").SignIn(userName, CentreHost.PassPhrase)).Says("h1"));
    }

    [Fact]
    public async Task DuringAWait_TheRightPassPhraseIsNotLookedAt()
    {
        var userName = await AnAccount();
        var guesser = host.StrangerAt("203.0.113.3");
        await Fail(guesser, userName, 5);
        Assert.Equal(["Wait 5 seconds, then try again."], (await guesser.SignIn(userName, CentreHost.PassPhrase)).Problems());
    }

    [Fact]
    public async Task AWait_SaysTheSameForANameThatIsNotKnown()
    {
        var guesser = host.StrangerAt("203.0.113.4");
        await Fail(guesser, "nobody-has-this-name", 5);
        Assert.Equal(["Wait 5 seconds, then try again."], (await guesser.SignIn("nobody-has-this-name", "wrong again and again")).Problems());
    }

    [Fact]
    public async Task WrongTriesFromManyPlaces_NeverMakeSomebodyWaitLongerThanFiveSeconds()
    {
        var userName = await AnAccount();
        for (var i = 1; i <= 60; i++)
        {
            await host.StrangerAt($"203.0.113.{i}").SignIn(userName, "wrong again and again");
            host.Time.Pass(TimeSpan.FromSeconds(5));
        }

        Assert.Contains("Bernie", (await host.StrangerAt("198.51.100.8").SignIn(userName, CentreHost.PassPhrase)).Says("h1"));
    }

    [Fact]
    public async Task OnADeviceThatKnowsThePerson_TriesElsewhereMakeNoWait()
    {
        var userName = await AnAccount();
        var own = host.StrangerAt("198.51.100.9");
        await own.SignIn(userName, CentreHost.PassPhrase);
        await own.Send(await own.Open("/me"), new { }, "/sign-out");
        for (var i = 1; i <= 20; i++)
            await host.StrangerAt($"203.0.113.{i}").SignIn(userName, "wrong again and again");
        await Fail(host.StrangerAt("198.51.100.9"), userName, 8);

        Assert.Contains("Bernie", (await own.SignIn(userName, CentreHost.PassPhrase)).Says("h1"));
    }

    [Fact]
    public async Task ASharedTablet_WhereAFewPeopleForget_StaysUsable()
    {
        var userName = await AnAccount();
        var tablet = host.StrangerAt("198.51.100.10");
        for (var i = 0; i < 25; i++)
            await tablet.SignIn($"somebody{i}", "what was it again");
        Assert.Contains("Bernie", (await tablet.SignIn(userName, CentreHost.PassPhrase)).Says("h1"));
    }

    [Fact]
    public async Task OnePlaceThatTriesManyNames_IsSlowedDown()
    {
        var guesser = host.StrangerAt("203.0.113.5");
        for (var i = 0; i < 31; i++)
            await guesser.SignIn($"name{i}", "one pass phrase for all");
        Assert.Equal(["Wait 2 seconds, then try again."], (await guesser.SignIn("name99", "one pass phrase for all")).Problems());
    }

    [Fact]
    public async Task ManyTriesAtOnce_DoNotSlipThrough()
    {
        var userName = await AnAccount();
        var guesser = host.StrangerAt("203.0.113.6");
        var page = await guesser.Open("/sign-in");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => guesser.Post(page, new { UserName = userName, PassPhrase = "wrong again and again" })));
        var looked = 0;
        foreach (var answer in answers)
            looked += (await answer.Content.ReadAsStringAsync()).Contains("is not right") ? 1 : 0;
        Assert.InRange(looked, 1, 5);
    }

    [Fact]
    public async Task ATryWithTheKeyOfAForm_IsCountedJustTheSame()
    {
        var guesser = host.StrangerAt("203.0.113.7");
        var page = await guesser.Open("/sign-in");
        var key = page.CreateElement("input");
        key.SetAttribute("name", "__once");
        page.Forms.Single().AppendChild(key);
        for (var i = 0; i < 5; i++)
        {
            await guesser.Post(page, new Dictionary<string, string>
            {
                ["UserName"] = "bernie",
                ["PassPhrase"] = "wrong again and again",
                ["__once"] = $"{Guid.NewGuid():N}",
            });
        }

        Assert.Equal(["Wait 5 seconds, then try again."], (await guesser.SignIn("bernie", "wrong again and again")).Problems());
    }

    [Fact]
    public async Task SigningIn_ForgetsTheFailures()
    {
        var userName = await AnAccount();
        var person = host.StrangerAt("198.51.100.11");
        await Fail(person, userName, 4);
        await person.SignIn(userName, CentreHost.PassPhrase);
        var left = await host.InDb(db => db.SignInFailures.AsNoTracking().Select(f => f.Count).ToListAsync());
        Assert.Equal([4], left);
    }

    [Fact]
    public async Task WhatIsKeptOfFailures_HoldsNeitherNamesNorAddresses()
    {
        await Fail(host.StrangerAt("203.0.113.8"), "bernie", 1);
        var kept = await host.InDb(db => db.SignInFailures.AsNoTracking().Select(f => f.SubjectHash).ToListAsync());
        Assert.Equal(3, kept.Count);
        Assert.All(kept, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
    }

    private async Task<string> AnAccount()
    {
        var known = await host.SignedIn("Bernie", CentreRoles.Volunteer);
        return $"user{known.Person.Id}";
    }

    private static async Task Fail(Visitor guesser, string userName, int times)
    {
        for (var i = 0; i < times; i++)
            await guesser.SignIn(userName, "wrong again and again");
    }
}
