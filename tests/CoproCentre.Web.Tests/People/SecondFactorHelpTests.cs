using System.Net;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.People;

/// <summary>Somebody lost everything: two people who work here let them in, face to face.</summary>
public sealed class SecondFactorHelpTests : IDisposable
{
    private readonly CentreHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task TwoHelpers_LetSomebodyInOnce_ToSetUpANewSecondStep()
    {
        var lost = await host.Arrives("Ewa", CentreRoles.Worker);
        var old = await lost.SetUpApp();
        await Help(await host.SignedIn("Maureen", CentreRoles.Worker), lost);
        Assert.Equal("Nearly there", (await SignIn(lost)).Page.Says("h1"));
        await Help(await host.SignedIn("Gwilym", CentreRoles.Manager), lost);
        Assert.Equal(HttpStatusCode.Redirect, await lost.StatusOf("/me"));

        var (fresh, _) = await SignIn(lost);
        await fresh.Open("/people");
        Assert.Equal("/me/second-factor", fresh.Answer.Headers.Location?.ToString());
        Assert.Contains("Two people helped you in.", (await fresh.Open("/me/second-factor")).Says());
        Assert.Equal("Nearly there", (await SignIn(lost)).Page.Says("h1"));
        var app = await fresh.SetUpApp();
        Assert.Equal(HttpStatusCode.OK, await fresh.StatusOf("/people"));
        Assert.Contains("Maureen and Gwilym helped you to sign in again.", (await fresh.Open("/me")).Says());

        host.Time.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(["This code is not right. Try again."], (await host.SignInWith(lost, old.CodeAt(host.Time))).Problems());
        Assert.Contains("Ewa", (await host.SignInWith(lost, app.CodeAt(host.Time))).Says("h1"));
    }

    [Fact]
    public async Task OneHelper_IsNotEnough_HoweverOften()
    {
        var lost = await host.Arrives("Ewa", CentreRoles.Worker);
        await lost.SetUpApp();
        var helper = await host.SignedIn("Maureen", CentreRoles.Worker);
        var (once, twice) = (await helper.Open(Address(lost)), await helper.Open(Address(lost)));
        await helper.Send(once, new { }, Address(lost));
        await helper.Send(twice, new { }, Address(lost));
        var again = await helper.Open(Address(lost));
        Assert.Contains("You have said so.", again.Says());
        Assert.Equal("Nearly there", (await SignIn(lost)).Page.Says("h1"));
    }

    [Fact]
    public async Task Nobody_HelpsThemselves()
    {
        var worker = await host.Arrives("Ewa", CentreRoles.Worker);
        await worker.SetUpApp();
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf(Address(worker)));
        var person = worker.Person;
        var account = (await host.AccountOf(person))!;
        Assert.ThrowsAny<Exception>(() => new SecondFactorHelp(account, person, DateTime.UtcNow));
    }

    [Fact]
    public async Task HelpThatComesTooLate_IsNone()
    {
        var lost = await host.Arrives("Ewa", CentreRoles.Worker);
        await lost.SetUpApp();
        await Help(await host.SignedIn("Maureen", CentreRoles.Worker), lost);
        host.Time.Pass(SecondFactorHelp.Lasts);
        await Help(await host.SignedIn("Gwilym", CentreRoles.Worker), lost);
        Assert.Equal("Nearly there", (await SignIn(lost)).Page.Says("h1"));
        await Help(await host.SignedIn("Dot", CentreRoles.Worker), lost);
        host.Time.Pass(SecondFactorHelp.Lasts);
        Assert.Equal("Nearly there", (await SignIn(lost)).Page.Says("h1"));
    }

    [Fact]
    public async Task WhoWasHelped_AndDoesNotGoOn_IsOutAfterHalfAnHour_AndTheOldCodesStillCount()
    {
        var lost = await host.Arrives("Ewa", CentreRoles.Worker);
        var app = await lost.SetUpApp();
        await Help(await host.SignedIn("Maureen", CentreRoles.Worker), lost);
        await Help(await host.SignedIn("Gwilym", CentreRoles.Worker), lost);
        var (fresh, _) = await SignIn(lost);
        Assert.Equal(HttpStatusCode.OK, await fresh.StatusOf("/me"));
        host.Time.Pass(SecondFactorHelp.Lasts);
        Assert.Equal(HttpStatusCode.Redirect, await fresh.StatusOf("/me"));
        Assert.Contains("Ewa", (await host.SignInWith(lost, app.CodeAt(host.Time))).Says("h1"));
    }

    [Fact]
    public async Task AHelper_WithoutASecondStep_CannotHelp()
    {
        var lost = await host.Arrives("Ewa", CentreRoles.Worker);
        await lost.SetUpApp();
        var helper = await host.Arrives("Maureen", CentreRoles.Worker);
        await helper.Open(Address(lost));
        Assert.Equal("/me/second-factor", helper.Answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task AList_IsPrintedForSomebodyWithoutASecondStep_Only()
    {
        var fresh = await host.Arrives("Leroy", CentreRoles.Worker);
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var sheet = await manager.Send(await manager.Open(Address(fresh)), new { }, Address(fresh) + "/list");
        var first = sheet.QuerySelector(".cc-codes li")!.TextContent.Trim();
        Assert.Contains("Leroy", sheet.Says());
        var browser = host.Stranger(fresh.Person);
        var page = await browser.SignIn(host.UserName(fresh), CentreHost.PassPhrase);
        Assert.Contains("Code number 1 from your list", page.Says("label"));
        await browser.Send(page, new { Form_Code = first });
        Assert.Equal(HttpStatusCode.OK, await browser.StatusOf("/people"));
        Assert.DoesNotContain("Make a list", (await manager.Open(Address(fresh))).Says());
    }

    [Fact]
    public async Task AWorker_PrintsNoList_ForAnotherWorker()
    {
        var fresh = await host.Arrives("Leroy", CentreRoles.Worker);
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        Assert.Empty((await worker.Open(Address(fresh))).QuerySelectorAll("main form"));
    }

    private static string Address(Visitor visitor) => $"/people/{visitor.Person.Id}/second-factor";

    private static async Task Help(Visitor helper, Visitor lost) => await helper.Send(await helper.Open(Address(lost)), new { }, Address(lost));

    private async Task<(Visitor Visitor, AngleSharp.Html.Dom.IHtmlDocument Page)> SignIn(Visitor lost)
    {
        var browser = host.Stranger(lost.Person);
        return (browser, await browser.SignIn(host.UserName(lost), CentreHost.PassPhrase));
    }
}
