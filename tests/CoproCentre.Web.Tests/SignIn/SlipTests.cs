using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.SignIn;

public class SlipTests(CentreHost host) : IClassFixture<CentreHost>
{
    private const string NotWorking = "This code does not work. Check each letter, or ask a worker for a new slip.";
    private const string Own = "purple kettle on tuesday";

    [Fact]
    public async Task ASlip_GivesAPersonAnAccountAndSignsThemIn()
    {
        var person = await host.APerson("Precious");
        var code = await host.ASlipFor(person, CentreRoles.Volunteer);
        var stranger = host.Stranger();
        var page = await Type(stranger, code);
        Assert.Contains("Precious", page.Says("h1"));

        var home = await stranger.Send(page, new { Form_UserName = "precious", Form_PassPhrase = Own });
        Assert.Contains("Precious", home.Says("h1"));
        Assert.Equal(CentreRoles.Volunteer, (await host.AccountOf(person))!.Roles);
        Assert.Contains("Precious", (await host.Stranger().SignIn("PRECIOUS", Own)).Says("h1"));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("  {0} ")]
    public async Task ACode_CanBeTypedInSmallLettersAndWithoutDashes(string shape)
    {
        var code = await host.ASlipFor(await host.APerson("Yusuf"));
        var page = await Type(host.Stranger(), string.Format(shape, code.Replace("-", " ").ToLowerInvariant()));
        Assert.Contains("Yusuf", page.Says("h1"));
    }

    [Fact]
    public async Task TheSquareOnTheSlip_FillsInTheCode_AndTellsNoOtherPageAboutIt()
    {
        var stranger = host.Stranger();
        var page = await stranger.Open("/slip?code=ABCD-EFGH-JKMN");
        Assert.Equal("ABCD-EFGH-JKMN", page.QuerySelector("#Code")!.GetAttribute("value"));
        Assert.Equal("no-referrer", stranger.Answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("AAAA-AAAA-AAAA")]
    [InlineData("'; drop table Slips")]
    [InlineData("<script>alert(1)</script>")]
    public async Task AForgedCode_DoesNotWork(string code) =>
        Assert.Equal([NotWorking], (await Type(host.Stranger(), code)).Problems());

    [Fact]
    public async Task AnOldSlip_DoesNotWork()
    {
        using var own = new CentreHost();
        var code = await own.ASlipFor(await own.APerson("Ewa"));
        own.Time.Pass(TimeSpan.FromHours(48));
        Assert.Equal([NotWorking], (await Type(own.Stranger(), code)).Problems());
    }

    [Fact]
    public async Task ASlip_WorksOnce()
    {
        var code = await host.ASlipFor(await host.APerson("Leroy"));
        var first = host.Stranger();
        await first.Send(await Type(first, code), new { Form_UserName = "leroy", Form_PassPhrase = Own });
        Assert.Equal([NotWorking], (await Type(host.Stranger(), code)).Problems());
    }

    [Fact]
    public async Task ASlipOpenInTwoBrowsers_WorksInOne()
    {
        var person = await host.APerson("Kay");
        var code = await host.ASlipFor(person);
        var (first, second) = (host.Stranger(), host.Stranger());
        var (firstPage, secondPage) = (await Type(first, code), await Type(second, code));
        await first.Send(firstPage, new { Form_UserName = "kay", Form_PassPhrase = Own });
        await second.Send(secondPage, new { Form_UserName = "kay-too", Form_PassPhrase = Own });
        Assert.Equal("/slip", second.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("kay", (await host.AccountOf(person))!.UserName);
    }

    [Fact]
    public async Task WithAnAccount_ASlipGivesANewPassPhrase_KeepsTheRoles_AndSignsOutEverywhere()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var code = await host.ASlipFor(worker.Person, CentreRoles.Volunteer);
        var stranger = host.Stranger();
        var page = await Type(stranger, code);
        Assert.Contains($"user{worker.Person.Id}", page.Says());
        await stranger.Send(page, new { Form_PassPhrase = Own });

        Assert.Equal(HttpStatusCode.Redirect, await worker.StatusOf("/"));
        Assert.Equal(CentreRoles.Worker, (await host.AccountOf(worker.Person))!.Roles);
        var again = host.Stranger();
        await again.SignIn($"user{worker.Person.Id}", Own);
        Assert.Equal(HttpStatusCode.OK, await again.StatusOf("/me"));
    }

    [Fact]
    public async Task AClosedAccount_IsNotOpenedByASlip()
    {
        var volunteer = await host.SignedIn("Dot");
        var code = await host.ASlipFor(volunteer.Person);
        await host.Save(db => db.Accounts.Where(a => a.PersonId == volunteer.Person.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.ClosedAt, DateTime.UtcNow)));
        Assert.Equal([NotWorking], (await Type(host.Stranger(), code)).Problems());
    }

    [Fact]
    public async Task AUserNameThatIsTaken_IsRefused_AndTheSlipStillWorks()
    {
        var other = await host.SignedIn("Ade");
        var stranger = host.Stranger();
        var page = await Type(stranger, await host.ASlipFor(await host.APerson("Ana")));
        var again = await stranger.Send(page, new { Form_UserName = $"USER{other.Person.Id}", Form_PassPhrase = Own });
        Assert.Equal(["Somebody has this user name already. Choose another one."], again.Problems());
        Assert.Contains("Ana", (await stranger.Send(again, new { Form_UserName = "ana", Form_PassPhrase = Own })).Says("h1"));
    }

    [Theory]
    [InlineData("a", Own, "Use at least 2 letters for a user name.")]
    [InlineData("two words", Own, "Use letters and numbers for a user name, without spaces.")]
    [InlineData("<b>ola</b>", Own, "Use letters and numbers for a user name, without spaces.")]
    [InlineData("", Own, "Write a user name.")]
    [InlineData("ola", "short", "Use at least 12 letters. Three or four words make a good pass phrase.")]
    [InlineData("ola", "", "Write a pass phrase.")]
    [InlineData("ola", "password1234", "Many people would guess this one. Choose words that only you would put together.")]
    [InlineData("olatunde77", "olatunde77 123", "Many people would guess this one. Choose words that only you would put together.")]
    [InlineData("ola", "Sir Reginald Foxtrot", "Many people would guess this one. Choose words that only you would put together.")]
    public async Task WhatCannotBeTaken_IsSaidInPlainWords(string userName, string passPhrase, string problem)
    {
        var stranger = host.Stranger();
        var page = await Type(stranger, await host.ASlipFor(await host.APerson("Sir Reginald Foxtrot")));
        var again = await stranger.Send(page, new { Form_UserName = userName, Form_PassPhrase = passPhrase });
        Assert.Equal([problem], again.Problems());
        Assert.Equal(userName, ((IHtmlInputElement)again.QuerySelector("#Form-UserName")!).Value);
        Assert.Null(again.QuerySelector("#Form-PassPhrase")!.GetAttribute("value"));
    }

    [Fact]
    public async Task AVeryLongUserName_IsRefused()
    {
        var stranger = host.Stranger();
        var page = await Type(stranger, await host.ASlipFor(await host.APerson("Long")));
        var again = await stranger.Send(page, new { Form_UserName = new string('x', 5000), Form_PassPhrase = new string('y', 5000) });
        Assert.Equal(["Use at most 40 letters for a user name.", "Use at most 200 letters for the pass phrase."], again.Problems());
    }

    [Theory]
    [InlineData("Χρήστος", "μαγειρεύουμε μαζί")]
    [InlineData("አበበ", "ቡና እና ሻይ አብረን እንጠጣ")]
    [InlineData("يوسف", "نشرب الشاي في الحديقة")]
    public async Task NamesAndPassPhrases_MayBeInAnyLetters(string userName, string passPhrase)
    {
        var stranger = host.Stranger();
        var page = await Type(stranger, await host.ASlipFor(await host.APerson(userName)));
        await stranger.Send(page, new { Form_UserName = userName, Form_PassPhrase = passPhrase });
        Assert.Contains(userName, (await host.Stranger().SignIn(userName, passPhrase)).Says("h1"));
    }

    [Fact]
    public async Task WithoutACode_ThePagesAfterItAskForIt()
    {
        var stranger = host.Stranger();
        foreach (var address in (string[])["/slip/account", "/slip/pass-phrase"])
        {
            await stranger.Open(address);
            var page = await stranger.Open(stranger.Answer.Headers.Location!.ToString());
            Assert.Equal("You have a slip", page.Says("h1"));
            Assert.Contains("Type the code from your slip once more, please.", page.Says(".cc-card"));
        }
    }

    [Fact]
    public async Task ACodeTypedHalfAnHourAgo_MustBeTypedAgain()
    {
        using var own = new CentreHost();
        var stranger = own.Stranger();
        var code = await own.ASlipFor(await own.APerson("Sam"));
        var page = await Type(stranger, code);
        own.Time.Pass(TimeSpan.FromMinutes(31));
        var again = await stranger.Send(page, new { Form_UserName = "sam", Form_PassPhrase = "purple kettle on tuesday" });
        Assert.Equal("You have a slip", again.Says("h1"));
        Assert.Equal("Welcome, Sam", (await Type(stranger, code)).Says("h1"));
    }

    [Fact]
    public async Task ManyWrongCodes_HaveToWait()
    {
        var guesser = host.StrangerAt("203.0.113.20");
        for (var i = 0; i < 9; i++)
            await Type(guesser, $"AAAA-AAAA-AAA{i}");
        Assert.Equal(["Wait 5 seconds, then try again."], (await Type(guesser, "AAAA-AAAA-AAAA")).Problems());
    }

    private static async Task<IHtmlDocument> Type(Visitor visitor, string code) => await visitor.Send(await visitor.Open("/slip"), new { Code = code });
}
