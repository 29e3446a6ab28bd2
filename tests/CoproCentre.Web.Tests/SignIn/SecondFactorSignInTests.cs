using System.Net;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.SignIn;

/// <summary>The real way in: pass phrase, then a code.</summary>
public sealed class SecondFactorSignInTests : IDisposable
{
    private const string Wrong = "This code is not right. Try again.";
    private readonly CentreHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task AWorkersFirstSignIn_LeadsToTheSecondStep_AndNowhereElse()
    {
        var worker = await host.Arrives("Maureen", CentreRoles.Worker);
        Assert.Equal("Your second step", (await worker.Open("/me/second-factor")).Says("h1"));
        foreach (var address in new[] { "/", "/people", "/groups", "/meetings" })
        {
            await worker.Open(address);
            Assert.Equal("/me/second-factor", worker.Answer.Headers.Location?.ToString());
        }

        Assert.Equal(HttpStatusCode.OK, await worker.StatusOf("/me"));
    }

    [Fact]
    public async Task WithAnApp_TheCodeLetsIn_Once()
    {
        var worker = await host.Arrives("Maureen", CentreRoles.Worker);
        var app = await worker.SetUpApp();
        Assert.Equal(HttpStatusCode.OK, await worker.StatusOf("/people"));

        host.Time.Pass(TimeSpan.FromMinutes(5));
        var code = app.CodeAt(host.Time);
        var first = host.Stranger(worker.Person);
        var page = await first.SignIn(host.UserName(worker), CentreHost.PassPhrase);
        Assert.Equal("Nearly there", page.Says("h1"));
        Assert.Equal(HttpStatusCode.Redirect, await first.StatusOf("/people"));
        Assert.Contains("Maureen", (await first.Send(page, new { Form_Code = code })).Says("h1"));
        Assert.Equal(HttpStatusCode.OK, await first.StatusOf("/people"));

        var second = host.Stranger(worker.Person);
        Assert.Equal([Wrong], (await second.Send(await second.SignIn(host.UserName(worker), CentreHost.PassPhrase), new { Form_Code = code })).Problems());
    }

    [Fact]
    public async Task TheSameCode_SentTwiceAtOnce_LetsInOnce()
    {
        var worker = await host.Arrives("Maureen", CentreRoles.Worker);
        var app = await worker.SetUpApp();
        host.Time.Pass(TimeSpan.FromMinutes(5));
        var browsers = Enumerable.Range(0, 4).Select(_ => host.Stranger(worker.Person)).ToList();
        var pages = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        foreach (var browser in browsers)
            pages.Add(await browser.SignIn(host.UserName(worker), CentreHost.PassPhrase));
        await Task.WhenAll(browsers.Zip(pages).Select(b => b.First.Post(b.Second, new { Form_Code = app.CodeAt(host.Time) })));
        var inside = 0;
        foreach (var browser in browsers)
            inside += await browser.StatusOf("/people") == HttpStatusCode.OK ? 1 : 0;
        Assert.Equal(1, inside);
    }

    [Fact]
    public async Task RecoveryCodes_WorkOnceEach_InAnyOrder_HoweverTyped()
    {
        var worker = await host.Arrives("Ewa", CentreRoles.Coordinator);
        await worker.SetUpApp();
        var codes = await worker.CodesOn("/me/second-factor/recovery-codes");
        Assert.Equal(SecondFactor.RecoveryCodes, codes.Length);
        var page = await host.SignInWith(worker, codes[7].Replace("-", " ").ToLowerInvariant());
        Assert.Contains("It has 9 left.", page.Says());
        Assert.Equal([Wrong], (await host.SignInWith(worker, codes[7])).Problems());
        Assert.Contains("Ewa", (await host.SignInWith(worker, codes[2])).Says("h1"));
    }

    [Fact]
    public async Task NewRecoveryCodes_VoidTheOld_AndAreShownOnce()
    {
        var worker = await host.Arrives("Ewa", CentreRoles.Worker);
        await worker.SetUpApp();
        var old = await worker.CodesOn("/me/second-factor/recovery-codes");
        await worker.Send(await worker.Open("/me/second-factor"), new { }, "/me/second-factor/recovery-codes/new");
        var fresh = await worker.CodesOn("/me/second-factor/recovery-codes");
        Assert.Empty(old.Intersect(fresh));
        await worker.Send(await worker.Open("/me/second-factor/recovery-codes"), new { }, "/me/second-factor/recovery-codes");
        Assert.Equal(HttpStatusCode.Redirect, await worker.StatusOf("/me/second-factor/recovery-codes"));
        Assert.Equal([Wrong], (await host.SignInWith(worker, old[0])).Problems());
        Assert.Contains("Ewa", (await host.SignInWith(worker, fresh[0])).Says("h1"));
    }

    [Fact]
    public async Task CodesOnTheScreen_AreForTheSessionThatMadeThem()
    {
        var worker = await host.Arrives("Ewa", CentreRoles.Worker);
        await worker.SetUpApp();
        var next = await host.SignedIn("The next at the tablet", CentreRoles.Worker);
        var tablet = worker.Copy();
        tablet.TakeSessionOf(next);
        Assert.Equal(HttpStatusCode.Redirect, await tablet.StatusOf("/me/second-factor/recovery-codes"));
    }

    [Fact]
    public async Task APrintedList_IsAskedForByNumber_InOrder()
    {
        var worker = await host.Arrives("Leroy", CentreRoles.Worker);
        var list = await worker.SetUpList();
        var browser = host.Stranger(worker.Person);
        var page = await browser.SignIn(host.UserName(worker), CentreHost.PassPhrase);
        Assert.Contains("Code number 2 from your list", page.Says("label"));
        var again = await browser.Send(page, new { Form_Code = list[2] });
        Assert.Equal([Wrong], again.Problems());
        Assert.Contains("Leroy", (await browser.Send(again, new { Form_Code = list[1] })).Says("h1"));
        Assert.Equal([Wrong], (await host.SignInWith(worker, list[1])).Problems());
        Assert.Contains("Leroy", (await host.SignInWith(worker, list[2])).Says("h1"));
    }

    [Fact]
    public async Task AListThatIsNearlyUsedUp_SaysSo()
    {
        var worker = await host.Arrives("Leroy", CentreRoles.Worker);
        var list = await worker.SetUpList();
        await host.Save(async db =>
        {
            var factor = await db.SecondFactors.Include(f => f.Codes).SingleAsync();
            foreach (var code in factor.Codes.Where(c => c.Kind == CodeKind.List && c.Number < 50).OrderBy(c => c.Number))
                factor.Take(CodeKind.List, code.Hash, host.Time.GetUtcNow().UtcDateTime);
        });
        Assert.Contains("Your list has 10 codes left.", (await host.SignInWith(worker, list[49])).Says());
        Assert.Contains("Print a new one soon.", (await worker.Open("/me/second-factor")).Says());
    }

    [Fact]
    public async Task AListThatNobodyHasPrinted_DoesNotCount()
    {
        var worker = await host.Arrives("Leroy", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open("/me/second-factor"), new { }, "/me/second-factor/list/new");
        Assert.Equal(SecondFactor.ListCodes, page.QuerySelectorAll(".cc-codes li").Length);
        Assert.Equal(["This is not code number 1. Look at your list once more."], (await worker.Send(page, new { Form_Code = "1" })).Problems());
        Assert.Equal(0, await host.InDb(db => db.SecondFactors.CountAsync()));
    }

    [Fact]
    public async Task ANewSecondStep_EndsTheOtherSessions()
    {
        var worker = await host.Arrives("Kay", CentreRoles.Worker);
        var elsewhere = await host.SignedIn(worker.Person);
        await worker.SetUpApp();
        Assert.Equal(HttpStatusCode.Redirect, await elsewhere.StatusOf("/me"));
        Assert.Equal(HttpStatusCode.OK, await worker.StatusOf("/me"));
    }

    [Fact]
    public async Task ChangingIt_LongAfterSigningIn_AsksForThePassPhraseAgain()
    {
        var worker = await host.SignedIn("Ann", CentreRoles.Worker);
        Assert.Equal(HttpStatusCode.OK, await worker.StatusOf("/me/second-factor/app"));
        host.Time.Pass(Session.SureFor);
        await worker.Open("/me/second-factor/app");
        Assert.Equal("/me/security/again", worker.Answer.Headers.Location?.ToString());
        var wrong = await worker.Send(await worker.Open("/me/security/again"), new { PassPhrase = "not the pass phrase" });
        Assert.Equal(["Your pass phrase is not right. Try again."], wrong.Problems());
        await worker.Send(wrong, new { CentreHost.PassPhrase });
        Assert.Equal(HttpStatusCode.OK, await worker.StatusOf("/me/second-factor/app"));
    }

    [Fact]
    public async Task WrongCodes_HaveToWait_AndTheDeviceThatKnowsThePersonDoesNot()
    {
        var worker = await host.Arrives("Bob", CentreRoles.Worker);
        var app = await worker.SetUpApp();
        var own = host.Stranger(worker.Person);
        host.Time.Pass(TimeSpan.FromMinutes(5));
        await own.Send(await own.SignIn(host.UserName(worker), CentreHost.PassPhrase), new { Form_Code = app.CodeAt(host.Time) });
        await own.Send(await own.Open("/me"), new { }, "/sign-out");
        host.Time.Pass(TimeSpan.FromMinutes(5));
        var thief = host.StrangerAt("203.0.113.20");
        var page = await thief.SignIn(host.UserName(worker), CentreHost.PassPhrase);
        for (var i = 0; i < 7; i++)
            page = await thief.Send(page, new { Form_Code = "000000" });
        Assert.Equal([Wrong], page.Problems());
        host.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(["Wait 4 seconds, then try again."], (await thief.Send(page, new { Form_Code = app.CodeAt(host.Time) })).Problems());
        var elsewhere = host.StrangerAt("198.51.100.20");
        var other = await elsewhere.SignIn(host.UserName(worker), CentreHost.PassPhrase);
        Assert.Equal(["Wait 4 seconds, then try again."], (await elsewhere.Send(other, new { Form_Code = app.CodeAt(host.Time) })).Problems());

        Assert.Contains("Bob", (await own.Send(await own.SignIn(host.UserName(worker), CentreHost.PassPhrase), new { Form_Code = app.CodeAt(host.Time) })).Says("h1"));
    }

    [Fact]
    public async Task APassPhraseAlone_MakesNoDeviceKnown()
    {
        var worker = await host.Arrives("Dot", CentreRoles.Worker);
        await worker.SetUpApp();
        var thief = host.Stranger(worker.Person);
        await thief.SignIn(host.UserName(worker), CentreHost.PassPhrase);
        Assert.DoesNotContain(thief.Cookies, c => c.Name.Contains("known-device"));
    }

    [Fact]
    public async Task TheCodePage_WithoutThePassPhrase_LeadsBack_AndEndsAfterTenMinutes()
    {
        var stranger = host.Stranger();
        await stranger.Open("/sign-in/code");
        Assert.Equal("/sign-in", stranger.Answer.Headers.Location?.ToString());

        var worker = await host.Arrives("Dot", CentreRoles.Worker);
        var app = await worker.SetUpApp();
        var late = host.Stranger(worker.Person);
        var page = await late.SignIn(host.UserName(worker), CentreHost.PassPhrase);
        host.Time.Pass(TimeSpan.FromMinutes(10));
        Assert.Contains("Please sign in once more.", (await late.Send(page, new { Form_Code = app.CodeAt(host.Time) })).Says());
    }

    [Fact]
    public async Task ASlip_GivesANewPassPhrase_ButNoWayAroundTheCode()
    {
        var worker = await host.Arrives("Ola", CentreRoles.Worker);
        await worker.SetUpApp();
        var code = await host.ASlipFor(worker.Person);
        var stranger = host.Stranger(worker.Person);
        var page = await stranger.Send(await stranger.Open("/slip"), new { Code = code });
        page = await stranger.Send(page, new { Form_PassPhrase = "purple kettle on tuesday" });
        Assert.Equal("Nearly there", page.Says("h1"));
        Assert.Equal(HttpStatusCode.Redirect, await stranger.StatusOf("/people"));
    }

    [Fact]
    public async Task AVolunteer_IsNotForced_MaySwitchItOn_AndOff()
    {
        var volunteer = await host.Arrives("Precious", CentreRoles.Volunteer);
        Assert.Equal(HttpStatusCode.OK, await volunteer.StatusOf("/groups"));
        var app = await volunteer.SetUpApp();
        host.Time.Pass(TimeSpan.FromMinutes(5));
        Assert.Contains("Precious", (await host.SignInWith(volunteer, app.CodeAt(host.Time))).Says("h1"));
        Assert.Contains("The second step is off.", (await volunteer.Send(await volunteer.Open("/me/second-factor"), new { }, "/me/second-factor/removal")).Says());
        Assert.Contains("Precious", (await host.Stranger().SignIn(host.UserName(volunteer), CentreHost.PassPhrase)).Says("h1"));
    }

    [Fact]
    public async Task AVolunteerWhoLeadsAGroup_NeedsIt_FromTheNextStepOn()
    {
        var chair = await host.Arrives("Bernie", CentreRoles.Volunteer);
        Assert.Equal(HttpStatusCode.OK, await chair.StatusOf("/groups"));
        await host.AGroup("Kitchen group", chair: chair.Person);
        await chair.Open("/groups");
        Assert.Equal("/me/second-factor", chair.Answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task ANoteTaker_NeedsIt()
    {
        var writer = await host.Arrives("Yusuf", CentreRoles.Volunteer);
        await host.AMeeting(await host.AGroup(), noteTaker: writer.Person);
        await writer.Open("/meetings");
        Assert.Equal("/me/second-factor", writer.Answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task WhatIsKept_TellsNoCode()
    {
        var worker = await host.Arrives("Ewa", CentreRoles.Worker);
        var app = await worker.SetUpApp();
        var recovery = await worker.CodesOn("/me/second-factor/recovery-codes");
        var kept = await host.InDb(db => db.SecondFactors.AsNoTracking().Include(f => f.Codes).SingleAsync());
        Assert.DoesNotContain(app.Key, kept.AppKey, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToHexString(app.Bytes), kept.AppKey, StringComparison.OrdinalIgnoreCase);
        Assert.All(kept.Codes, c => Assert.Matches("^[0-9a-f]{64}$", c.Hash));
        Assert.Empty(kept.Codes.Select(c => c.Hash).Intersect(recovery));
    }

    [Fact]
    public async Task Writing_WhileTheSecondStepIsMissing_LosesNoWords()
    {
        var chair = await host.Arrives("Bernie", CentreRoles.Volunteer);
        var group = await host.AGroup("Kitchen group", chair: chair.Person);
        await host.Save(db => db.Sessions.Where(s => s.Account.PersonId == chair.Person.Id).TakeCode(host.Time.GetUtcNow().UtcDateTime));
        var page = await chair.Open($"/groups/{group.Id}/edit");
        await host.Save(db => db.Sessions.Where(s => s.Account.PersonId == chair.Person.Id).TakeCode(null));
        var answer = await chair.Post(page, new { Aim = "Good food, slowly cooked" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Good food, slowly cooked", await answer.Content.ReadAsStringAsync());
    }
}
