using System.Net;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.People;

public class PeopleTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task AddingAPerson_NeedsOnlyAName()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open("/people/new"), new { Name = "Zebedee Onlyname" });
        Assert.Equal("Zebedee Onlyname", page.Says("h1"));
        Assert.Contains("Zebedee Onlyname is on the list now.", page.Says());
    }

    [Theory]
    [InlineData("", "Write a name.")]
    [InlineData("   ", "Write a name.")]
    public async Task AddingAPerson_WithoutAName_SaysSo(string name, string problem)
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        Assert.Equal([problem], (await worker.Send(await worker.Open("/people/new"), new { Name = name })).Problems());
    }

    [Fact]
    public async Task AVeryLongName_IsRefused_AndKept()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var name = new string('n', 5000);
        var page = await worker.Send(await worker.Open("/people/new"), new { Name = name });
        Assert.Equal(["Use at most 80 letters for a name."], page.Problems());
        Assert.Equal(name, page.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("Zoë 🌻 O'Brien & \"Sons\"")]
    [InlineData("ወ/ሮ ጽጌ")]
    public async Task AnyName_IsShownAsItIs(string name)
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open("/people/new"), new { Name = name });
        Assert.Equal(name, page.QuerySelector("h1")!.TextContent.Trim());
        var list = await worker.Open($"/people?find={Uri.EscapeDataString(name)}");
        Assert.Contains(list.QuerySelectorAll(".cc-rows h2"), h => h.TextContent.Trim() == name);
        Assert.All(list.Scripts, s => Assert.NotEmpty(s.Source ?? ""));
    }

    [Fact]
    public async Task TheList_IsPaged_SortedAndSearched()
    {
        using var own = new CentreHost();
        var worker = await own.SignedIn("Aaron", CentreRoles.Worker);
        for (var i = 1; i <= 45; i++)
            await own.APerson($"Person {i:00}");
        await own.APerson("100%_sure");

        var first = await worker.Open("/people");
        Assert.Equal(20, first.QuerySelectorAll(".cc-rows h2").Length);
        Assert.Contains("47 people", first.Says());
        Assert.Contains("Page 1 of 3", first.Says());
        Assert.Equal(7, (await worker.Open("/people?page=3")).QuerySelectorAll(".cc-rows h2").Length);
        Assert.Equal("100%_sure", (await worker.Open("/people?newest=true")).Says(".cc-rows h2"));
        var found = await worker.Open("/people?find=person%201");
        Assert.Equal(10, found.QuerySelectorAll(".cc-rows h2").Length);
        Assert.Single((await worker.Open("/people?find=%25_")).QuerySelectorAll(".cc-rows h2"));
        Assert.Contains("Nobody by that name", (await worker.Open("/people?find=nobody")).Says());
    }

    [Fact]
    public async Task TheList_PutsNamesWherePeopleLookForThem()
    {
        using var own = new CentreHost();
        var worker = await own.SignedIn("Zoë", CentreRoles.Worker);
        foreach (var name in (string[])["Łucja", "mary", "Émile", "Leroy", "Zara", "Eve"])
            await own.APerson(name);
        var page = await worker.Open("/people");
        Assert.Equal(["Émile", "Eve", "Leroy", "Łucja", "mary", "Zara", "Zoë"], page.QuerySelectorAll(".cc-rows h2").Select(h => h.TextContent.Trim()));
    }

    [Fact]
    public async Task APersonsPage_ShowsWhatTheyTold_ButNoClosedGroup()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var person = await host.APerson("Leroy");
        await host.Save(async db =>
        {
            var entity = await db.People.SingleAsync(p => p.Id == person.Id);
            entity.ReachThem(ContactWay.Text, "07700 900123", "");
            foreach (var (name, isOpen) in new[] { ("Garden", true), ("Quiet circle", false) })
            {
                var group = new Domain.Groups.Group(name, "An aim.", isOpen);
                group.Add(entity, Domain.Groups.GroupRole.Member, TestClock.Today);
                db.Add(group);
            }
        });
        var page = await worker.Open($"/people/{person.Id}");
        Assert.Contains("07700 900123", page.Says());
        Assert.Contains("Garden", page.Says());
        Assert.DoesNotContain("Quiet circle", page.Says());
    }

    [Fact]
    public async Task Editing_ChangesWhatTheySaid()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Coordinator);
        var person = await host.APerson("Ewa");
        var page = await worker.Send(await worker.Open($"/people/{person.Id}/edit"),
            new { ChosenName = "Ewa K", Way = "Email", Email = "ewa@example.org", Skills = "Soup", AccessNeedsMayBeShared = "true" });
        Assert.Contains("The page of Ewa K is saved.", page.Says());
        Assert.Contains("ewa@example.org", page.Says());
        Assert.Contains("Soup", page.Says());
    }

    [Fact]
    public async Task Editing_AWayWithoutItsNumber_IsSaidAtTheField()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var person = await host.APerson("Ola");
        var page = await worker.Send(await worker.Open($"/people/{person.Id}/edit"), new { Way = "Text", Phone = "", Skills = "Maths" });
        Assert.Equal(["Write a phone number, or choose another way."], page.Problems());
        Assert.Equal("#Phone", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal("Maths", page.QuerySelector("#Skills")!.TextContent.Trim());
    }

    [Fact]
    public async Task Editing_WhileTheyChangeItThemselves_ShowsBothTexts_AndLosesNeither()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var person = await host.SignedIn("Sam");
        var form = await worker.Open($"/people/{person.Person.Id}/edit");
        await person.Send(await person.Open("/me/edit"), new { Skills = "Bread" });

        var both = await worker.Send(form, new { Skills = "Knitting" });
        Assert.Contains("Somebody else changed this while you were writing.", both.Problems().Single());
        Assert.Equal("Knitting", both.QuerySelector("#Skills")!.TextContent.Trim());
        Assert.Contains("Bread", both.Says(".cc-theirs"));

        var saved = await worker.Send(both, new { Skills = "Knitting and bread" });
        Assert.Contains("Knitting and bread", saved.Says());
    }

    [Fact]
    public async Task APersonWhoIsNotThere_Is404()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf("/people/999999"));
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf("/people/999999/edit"));
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf("/people/999999/slip"));
    }
}
