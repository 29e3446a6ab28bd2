using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Settings;

public class AccountsTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task TheManager_SeesAccounts_ButNotPeoplesPages()
    {
        var manager = await host.SignedIn("Bernie Manager", CentreRoles.Manager);
        var volunteer = await host.SignedIn("Precious Listed");
        var list = await manager.Open("/settings/accounts?find=Precious%20Listed");
        Assert.Contains($"user{volunteer.Person.Id}", list.Says(".cc-rows"));
        Assert.Contains("Volunteer", list.Says(".cc-rows"));
        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusOf($"/people/{volunteer.Person.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusOf("/people"));
        Assert.Null((await manager.Open("/")).QuerySelector("a[href='/people']"));
    }

    [Fact]
    public async Task SomebodyWithoutAnAccount_IsFoundByName_AndGetsASlip()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var person = await host.APerson("Hidden Until Sought");
        Assert.DoesNotContain("Hidden Until Sought", (await manager.Open("/settings/accounts")).Says());
        var link = (await manager.Open("/settings/accounts?find=until%20sought")).QuerySelector(".cc-rows a")!;
        Assert.Equal($"/people/{person.Id}/slip", link.GetAttribute("href"));
    }

    [Fact]
    public async Task SomebodyNew_GoesStraightToTheirSlip()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var page = await manager.Send(await manager.Open("/settings/accounts/new"), new { Name = "Fresh Face" });
        Assert.Contains("A slip for Fresh Face", page.Says("h1"));
    }

    [Fact]
    public async Task ARoleTakenAway_IsGoneAtTheNextRequest()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        Assert.Equal(HttpStatusCode.OK, await worker.StatusOf("/people"));
        await manager.Send(await manager.Open(await AddressOf(worker.Person)), new { Form_Roles = "Volunteer" });
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf("/people"));
    }

    [Fact]
    public async Task ARoleGiven_CountsAtTheNextRequest()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var volunteer = await host.SignedIn("Leroy");
        await manager.Send(await manager.Open(await AddressOf(volunteer.Person)), new { Form_Roles = new[] { "Volunteer", "Coordinator" } });
        Assert.Equal(HttpStatusCode.OK, await volunteer.StatusOf("/people"));
    }

    [Fact]
    public async Task AnAccountWithoutAnyRole_IsRefused()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var volunteer = await host.SignedIn("Dot");
        var page = await manager.Open(await AddressOf(volunteer.Person));
        foreach (var box in page.QuerySelectorAll<IHtmlInputElement>("[name='Form.Roles']"))
            box.IsChecked = false;
        Assert.Equal(["Choose at least one role."], (await manager.Send(page, new { }, await AddressOf(volunteer.Person))).Problems());
    }

    [Fact]
    public async Task Nobody_ChangesTheirOwnAccount()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var other = await host.SignedIn("Other");
        var own = await AddressOf(manager.Person);
        var page = await manager.Open(await AddressOf(other.Person));
        Assert.Empty((await manager.Open(own)).QuerySelectorAll("main form"));
        page.Forms.Single(f => f.GetAttribute("action")!.EndsWith("/closure")).SetAttribute("action", own + "/closure");
        await manager.Post(page, new { }, own + "/closure");
        page.Forms.First(f => f.QuerySelector("[name='Form.Roles']") is not null).SetAttribute("action", own);
        await manager.Post(page, new { Form_Roles = new[] { "Manager", "Worker" } }, own);
        var account = (await host.AccountOf(manager.Person))!;
        Assert.Equal((CentreRoles.Manager, null), (account.Roles, account.ClosedAt));
    }

    [Fact]
    public async Task AClosedAccount_IsOutAtOnce_CannotSignIn_AndCanBeOpenedAgain()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var volunteer = await host.SignedIn("Ewa");
        var address = await AddressOf(volunteer.Person);
        await manager.Send(await manager.Open(address), new { }, address + "/closure");
        Assert.Equal(HttpStatusCode.Redirect, await volunteer.StatusOf("/"));
        var refused = await host.Stranger().SignIn($"user{volunteer.Person.Id}", CentreHost.PassPhrase);
        Assert.Equal(["The user name or the pass phrase is not right. Try again."], refused.Problems());

        await manager.Send(await manager.Open(address), new { }, address + "/reopening");
        Assert.Contains("Ewa", (await host.Stranger().SignIn($"user{volunteer.Person.Id}", CentreHost.PassPhrase)).Says("h1"));
    }

    [Fact]
    public async Task TheLastManager_CannotBeTakenAway()
    {
        using var own = new CentreHost();
        var (first, second) = (await own.SignedIn("First", CentreRoles.Manager), await own.SignedIn("Second", CentreRoles.Manager));
        var address = $"/settings/accounts/{(await own.AccountOf(second.Person))!.Id}";
        var page = await first.Open(address);
        await own.Save(db => db.Accounts.Where(a => a.PersonId == first.Person.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Roles, CentreRoles.Manager)));
        var other = await second.Open($"/settings/accounts/{(await own.AccountOf(first.Person))!.Id}");
        await second.Send(other, new { Form_Roles = "Worker" });
        Assert.Equal(HttpStatusCode.NotFound, (await first.Post(page, new { Form_Roles = "Worker" })).StatusCode);
        Assert.Equal(CentreRoles.Manager, (await own.AccountOf(second.Person))!.Roles);
    }

    [Fact]
    public async Task AChangeOfRoles_StopsASlipThatIsStillOut()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var volunteer = await host.SignedIn("Rising Star");
        var code = await host.ASlipFor(volunteer.Person);
        await manager.Send(await manager.Open(await AddressOf(volunteer.Person)), new { Form_Roles = "Manager" });
        var stranger = host.Stranger();
        Assert.StartsWith("This code does not work.", (await stranger.Send(await stranger.Open("/slip"), new { Code = code })).Problems().Single());
    }

    private async Task<string> AddressOf(Person person) => $"/settings/accounts/{(await host.AccountOf(person))!.Id}";
}
