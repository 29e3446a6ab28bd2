using System.Net;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Planning;

public class MeetingPeopleTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task TheChairAndTheNoteTaker_ComeFromTheGroup()
    {
        var (bernie, yusuf) = (await host.APerson("Bernie"), await host.APerson("Yusuf"));
        var meeting = await host.AMeeting(await host.AGroup(chair: bernie, members: yusuf));
        var chair = await host.SignedIn(bernie);
        var page = await chair.Open($"/meetings/{meeting.Id}/plan/people");
        Assert.Equal(["Nobody yet", "Bernie", "Yusuf"], page.QuerySelectorAll("#Form-ChairId option").Select(o => o.TextContent));
        page = await chair.Send(page, new { Form_ChairId = bernie.Id, Form_NoteTakerId = yusuf.Id });
        Assert.Contains("Bernie is the chair. Yusuf takes notes.", page.Says());
    }

    [Fact]
    public async Task AWorker_FindsSomebodyOutsideTheGroup()
    {
        var tomasz = await host.APerson("Tomasz the baker");
        var meeting = await host.AMeeting(await host.AGroup());
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        var page = await worker.Open($"/meetings/{meeting.Id}/plan/people?words=the+baker");
        await worker.Send(page, new { Form_NoteTakerId = tomasz.Id });
        Assert.Equal(tomasz.Id, (await host.Now(meeting)).NoteTakerId);
    }

    [Fact]
    public async Task AMember_FindsNobodyOutsideTheGroup()
    {
        var (bernie, outsider) = (await host.APerson("Bernie"), await host.APerson("Hidden person"));
        var meeting = await host.AMeeting(await host.AGroup(chair: bernie));
        var chair = await host.SignedIn(bernie);
        var page = await chair.Open($"/meetings/{meeting.Id}/plan/people?words=hidden");
        Assert.DoesNotContain("Hidden person", page.Says());
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Post(page, new { Form_ChairId = outsider.Id })).StatusCode);
        Assert.Null((await host.Now(meeting)).ChairId);
    }

    [Fact]
    public async Task WhoHandsTheChairOver_IsLedToAPageTheyMaySee()
    {
        var (kay, jo) = (await host.APerson("Kay"), await host.APerson("Jo"));
        var meeting = await host.AMeeting(await host.AGroup(members: [kay, jo]), chair: kay);
        var chair = await host.SignedIn(kay);
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/plan/people"), new { Form_ChairId = jo.Id });
        Assert.Equal(HttpStatusCode.OK, chair.Status);
        Assert.Equal("/meetings", page.Location.PathName);
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/meetings/{meeting.Id}"));
    }

    [Fact]
    public async Task WhenSomebodyElseChangedIt_NothingIsOverwritten()
    {
        var (kay, jo) = (await host.APerson("Kay"), await host.APerson("Jo"));
        var meeting = await host.AMeeting(await host.AGroup(members: [kay, jo]));
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        var page = await worker.Open($"/meetings/{meeting.Id}/plan/people");
        await host.Change(meeting, (m, db) => { m.Appoint(db.People.Single(p => p.Id == jo.Id), null); return Task.CompletedTask; });
        page = await worker.Send(page, new { Form_ChairId = kay.Id });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, worker.Status);
        Assert.Contains("Jo", page.Says(".cc-theirs"));
        Assert.Equal(jo.Id, (await host.Now(meeting)).ChairId);
    }
}
