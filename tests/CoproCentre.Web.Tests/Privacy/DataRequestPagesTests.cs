using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CoproCentre.Data.Privacy;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Privacy;

public sealed class DataRequestPagesTests : IDisposable
{
    private readonly CentreHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task SomebodyAsks_TheManagerSeesTheClock_Answers_AndTheyReadIt()
    {
        var (dot, manager) = (await host.SignedIn("Dot"), await host.SignedIn("Bernie", CentreRoles.Manager));
        var thanks = await dot.Send(await dot.Open("/me/data/requests/new?kind=Correction"), new { Words = "My name has two dots." });
        Assert.Contains("You hear from us by Friday 1 January.", thanks.Says("main"));
        Assert.DoesNotContain("due within a week", (await manager.Open("/")).Says());

        host.Time.Pass(TimeSpan.FromDays(24));
        manager = await host.SignedIn(manager.Person, CentreRoles.Manager);
        Assert.Contains("Requests about data, due within a week: 1", (await manager.Open("/")).Says());
        host.Time.Pass(TimeSpan.FromDays(8));
        manager = await host.SignedIn(manager.Person, CentreRoles.Manager);
        Assert.Contains("The day has passed", (await manager.Open("/settings/data-requests")).Says(".cc-rows"));

        var request = await host.InDb(db => db.DataRequests.SingleAsync());
        await manager.Send(await manager.Open($"/settings/data-requests/{request.Id}"), new { }, $"/settings/data-requests/{request.Id}/acknowledgement");
        await manager.Send(await manager.Open($"/settings/data-requests/{request.Id}/answer"), new { Form_Words = "Two dots it is." });
        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusOf($"/settings/data-requests/{request.Id}/answer"));
        dot = await host.SignedIn(dot.Person);
        Assert.Contains("Two dots it is.", (await dot.Open("/me/data")).Says("main"));
    }

    [Fact]
    public async Task ARequestOnPaper_IsWrittenDownForSomebodyWithoutAnAccount()
    {
        var (manager, leroy) = (await host.SignedIn("Bernie", CentreRoles.Manager), await host.APerson("Leroy"));
        var page = await manager.Open("/settings/data-requests/new?find=ler");
        await manager.Send(page, new { Form_PersonId = leroy.Id, Form_Kind = "Copy", Form_Way = "OnPaper", Form_AskedOn_Day = "20", Form_AskedOn_Month = "11", Form_AskedOn_Year = "2026" });
        var request = await host.InDb(db => db.DataRequests.SingleAsync());
        Assert.Equal((leroy.Id, new DateOnly(2026, 12, 20), AskedWay.OnPaper), (request.PersonId, request.DueOn!.Value, request.Way));
        var more = await manager.Open($"/settings/data-requests/{request.Id}/extension");
        Assert.Equal(["Write a few words."], (await manager.Send(more, new { Form_Words = "" })).Problems());
        await manager.Send(await manager.Open($"/settings/data-requests/{request.Id}/extension"), new { Form_Words = "Much to look through." });
        Assert.Equal(new DateOnly(2027, 2, 20), (await host.InDb(db => db.DataRequests.SingleAsync())).DueOn);
    }

    [Fact]
    public async Task TheCopy_HoldsEveryTableOfTheModel_AndNoSecret()
    {
        var canary = new Canary(host);
        await canary.Fill();
        var visitor = await host.SignedIn(canary.Person);
        var copy = await (await visitor.Post(await visitor.Open("/me/data"), new { asJson = "true" }, "/me/data/copy")).Content.ReadAsStringAsync();
        var kinds = JsonDocument.Parse(copy).RootElement.GetProperty("held").EnumerateArray().Select(p => p.GetProperty("kind").GetString()!).ToHashSet();
        var expected = await host.InDb(db => Task.FromResult(PersonalTable.All(db).Where(t => t.Either is not null && t.Entity.ClrType != typeof(ErasedPerson)).Select(t => t.Name).ToList()));
        Assert.Empty(expected.Except(kinds));
        Assert.Contains("zqcanary whispers", copy);
        Assert.DoesNotContain("\"zqcanary\"", copy);

        foreach (var kind in kinds)
        {
            Assert.Contains("Who sees it?", (await visitor.Open($"/me/data/held/{kind}")).Says());
            Assert.InRange(host.Queries, 1, 10);
        }

        await visitor.Open("/me/data");
        Assert.InRange(host.Queries, 1, 10);
    }

    [Fact]
    public async Task ACopyAtOnce_LeavesOutOtherPeople_AndOneThatIsLookedThrough_NamesThemForChecking()
    {
        var (leroy, dot) = (await host.SignedIn("Leroy"), await host.APerson("Dot Carter"));
        var meeting = await host.AHeldMeeting(await host.AGroup(members: [leroy.Person, dot]), leroy.Person, dot);
        await host.AnAction(meeting, "Leroy helps Dot Carter", leroy.Person);
        await host.MinutesOf(meeting, dot, "Leroy thanked Dot Carter.\nNobody else spoke.");
        var atOnce = await leroy.Send(await leroy.Open("/me/data"), new { }, "/me/data/copy");
        Assert.Contains("Leroy helps [somebody else]", atOnce.Says());
        Assert.DoesNotContain("Dot Carter", atOnce.Says());

        await leroy.Send(await leroy.Open("/me/data/requests/new"), new { Kind = "Copy" });
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var names = await manager.Open($"/settings/data-requests/{(await host.InDb(db => db.DataRequests.SingleAsync())).Id}/copy");
        Assert.Equal(["Dot Carter"], names.QuerySelectorAll("[name='Form.Out']").Select(b => b.GetAttribute("value")));
        var without = await manager.Send(names, new { });
        Assert.Contains("Leroy thanked [somebody else].", without.Says());
        Assert.DoesNotContain("Nobody else spoke.", without.Says());
        names.QuerySelector<IHtmlInputElement>("[name='Form.Out']")!.IsChecked = false;
        Assert.Contains("Leroy thanked Dot Carter.", (await manager.Send(names, new { })).Says());
    }
}
