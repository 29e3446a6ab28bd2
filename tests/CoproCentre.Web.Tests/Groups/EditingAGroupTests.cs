using System.Net;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Groups;

public class EditingAGroupTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Theory]
    [InlineData(CentreRoles.Worker, HttpStatusCode.OK)]
    [InlineData(CentreRoles.Coordinator, HttpStatusCode.OK)]
    [InlineData(CentreRoles.Volunteer, HttpStatusCode.NotFound)]
    [InlineData(CentreRoles.Manager, HttpStatusCode.NotFound)]
    public async Task New_IsForWorkersAndCoordinators(CentreRoles role, HttpStatusCode expected) =>
        Assert.Equal(expected, await (await host.SignedIn("Ewa", role)).StatusOf("/groups/new"));

    [Fact]
    public async Task New_MakesAGroupThatItsMakerSupports()
    {
        var bernie = await host.SignedIn("Bernie", CentreRoles.Worker);
        var form = await bernie.Open("/groups/new");
        var page = await bernie.Send(form, new { Name = "Choir", Aim = "We sing.", Rhythm = "Fridays", UsualPlace = "Hall", GroundRules = "Be kind." });
        Assert.Equal("Choir", page.Says("h1"));
        Assert.Contains("Supporting worker", page.Says(".cc-people"));
        var group = await host.InDb(db => db.Groups.SingleAsync(g => g.Name == "Choir"));
        Assert.True(group.IsOpen);
        Assert.Equal(("Fridays", "Hall", "Be kind."), (group.Rhythm, group.UsualPlace, group.GroundRules));
    }

    [Fact]
    public async Task New_SentTwice_MakesOneGroup()
    {
        var bernie = await host.SignedIn("Bernie", CentreRoles.Worker);
        var form = await bernie.Open("/groups/new");
        var first = await bernie.Post(form, new { Name = "Twice", Aim = "Once" });
        var second = await bernie.Post(form, new { Name = "Twice", Aim = "Once" });
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await host.InDb(db => db.Groups.CountAsync(g => g.Name == "Twice")));
    }

    [Fact]
    public async Task New_WithoutWords_SaysWhatIsMissingAndKeepsTheRest()
    {
        var bernie = await host.SignedIn("Bernie", CentreRoles.Worker);
        var page = await bernie.Send(await bernie.Open("/groups/new"), new { Name = " ", Aim = "", Rhythm = "Fridays" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bernie.Status);
        Assert.Equal(["Write a name for the group.", "Write an aim."], page.Problems());
        Assert.Equal("Fridays", page.QuerySelector("#Rhythm")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#IsOpen[checked]"));
    }

    [Fact]
    public async Task New_WithFiveThousandLetters_IsRefusedAndKeepsThem()
    {
        var bernie = await host.SignedIn("Bernie", CentreRoles.Worker);
        var page = await bernie.Send(await bernie.Open("/groups/new"), new { Name = new string('x', 5000), Aim = "Aim" });
        Assert.Equal(["Use at most 80 letters for a name for the group."], page.Problems());
        Assert.Equal(5000, page.QuerySelector("#Name")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task New_WithoutAntiforgeryToken_IsRefused()
    {
        var bernie = await host.SignedIn("Bernie", CentreRoles.Worker);
        var answer = await bernie.Client.PostAsync("/groups/new", new FormUrlEncodedContent([new("Name", "Forged"), new("Aim", "Aim")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await host.InDb(db => db.Groups.CountAsync(g => g.Name == "Forged")));
    }

    [Fact]
    public async Task Edit_ShowsHtmlAndEmojiAsText()
    {
        const string name = "<script>alert(1)</script> 🪑 & friends";
        var bernie = await host.SignedIn("Bernie", CentreRoles.Worker);
        var group = await host.AGroup();
        var page = await bernie.Send(await bernie.Open($"/groups/{group.Id}/edit"), new { Name = name, Aim = "<b>bold</b> {0} مرحبا" });
        Assert.Equal(name, page.Says("h1"));
        Assert.Contains("<b>bold</b> {0} مرحبا", page.Says(".cc-wall"));
        Assert.Empty(page.QuerySelectorAll("main script, main b"));
        Assert.Contains(name, (await bernie.Open("/groups?find=friends")).Says(".cc-rows"));
    }

    [Fact]
    public async Task Edit_IsForThoseWhoLeadTheGroup()
    {
        var (chair, member, outsider, worker) = (await host.SignedIn("Chair"), await host.SignedIn("Member"), await host.SignedIn("Ewa"), await host.SignedIn("W", CentreRoles.Worker));
        var group = await host.AGroup(chair: chair.Person, members: member.Person);
        foreach (var (visitor, expected) in new[] { (chair, HttpStatusCode.OK), (worker, HttpStatusCode.OK), (member, HttpStatusCode.NotFound), (outsider, HttpStatusCode.NotFound) })
        {
            Assert.Equal(expected, await visitor.StatusOf($"/groups/{group.Id}/edit"));
            Assert.Equal(expected, await visitor.StatusOf($"/groups/{group.Id}/members"));
            Assert.Equal(expected, await visitor.StatusOf($"/groups/{group.Id}/members/{member.Person.Id}"));
        }
    }

    [Fact]
    public async Task Edit_SentByAMemberForAGroupTheyDoNotLead_IsNotThere()
    {
        var chair = await host.SignedIn("Chair");
        var mine = await host.AGroup("Mine", chair: chair.Person);
        var other = await host.AGroup("Not mine");
        var form = await chair.Open($"/groups/{mine.Id}/edit");
        form.QuerySelector("form[action$='/edit']")!.SetAttribute("action", $"/groups/{other.Id}/edit");
        await chair.Send(form, new { Name = "Taken over", Aim = "Aim" });
        Assert.Equal(HttpStatusCode.NotFound, chair.Status);
        Assert.Equal("Not mine", await host.InDb(db => db.Groups.Where(g => g.Id == other.Id).Select(g => g.Name).SingleAsync()));
    }

    [Fact]
    public async Task Edit_WhenSomebodyElseSavedMeanwhile_ShowsBothTextsAndThenSaves()
    {
        var (bernie, ewa) = (await host.SignedIn("Bernie", CentreRoles.Worker), await host.SignedIn("Ewa", CentreRoles.Worker));
        var group = await host.AGroup();
        var form = await bernie.Open($"/groups/{group.Id}/edit");
        await ewa.Send(await ewa.Open($"/groups/{group.Id}/edit"), new { Aim = "What Ewa wrote" });
        var page = await bernie.Send(form, new { Aim = "What Bernie wrote" });
        Assert.Equal(["Somebody else changed this while you were writing. Both texts are below."], page.Problems());
        Assert.Equal("What Bernie wrote", page.QuerySelector("#Aim")!.TextContent.Trim());
        Assert.Contains("What Ewa wrote", page.Says(".cc-theirs"));
        page = await bernie.Send(page, new { });
        Assert.Contains("What Bernie wrote", page.Says(".cc-wall"));
    }

    [Fact]
    public async Task Edit_CannotCloseAGroupToOneself()
    {
        var bernie = await host.SignedIn("Bernie", CentreRoles.Worker);
        var group = await host.AGroup();
        var page = await bernie.Send(await bernie.Open($"/groups/{group.Id}/edit"), new Dictionary<string, string> { ["IsOpen"] = "false" });
        Assert.Equal(["Join the group before you close it. Otherwise you will not find it again."], page.Problems());
        Assert.True(await host.InDb(db => db.Groups.Where(g => g.Id == group.Id).Select(g => g.IsOpen).SingleAsync()));
    }

    [Fact]
    public async Task Edit_ByAChair_ClosesTheGroup()
    {
        var chair = await host.SignedIn("Chair");
        var group = await host.AGroup(chair: chair.Person);
        var form = await chair.Open($"/groups/{group.Id}/edit");
        Assert.NotNull(form.QuerySelector("#IsOpen[checked]"));
        await chair.Send(form, new Dictionary<string, string> { ["IsOpen"] = "false" });
        Assert.False(await host.InDb(db => db.Groups.Where(g => g.Id == group.Id).Select(g => g.IsOpen).SingleAsync()));
    }
}
