using System.Net;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Running;

public class RunningRightsTests(CentreHost host) : IClassFixture<CentreHost>
{
    public static TheoryData<string> Places => ["", "/attendance", "/close", "/attendance/live?part=heard", "/attendance/live?part=agreed", "/decisions/new", "/actions/new", "/parked/new"];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task AMemberWithoutMeetingRights_FindsNothingToRun(string place)
    {
        var member = await host.SignedIn("Kay");
        var meeting = await Running(await host.AGroup(members: member.Person));
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusOf($"/meetings/{meeting.Id}/run{place}"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task AWorker_FindsNothingOfAClosedGroup(string place)
    {
        var worker = await host.SignedIn("Wyn", CentreRoles.Worker);
        var meeting = await Running(await host.AGroup(isOpen: false));
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf($"/meetings/{meeting.Id}/run{place}"));
    }

    [Fact]
    public async Task AMember_CannotSaveAStepOrWriteDownADecision()
    {
        var (chair, member) = (await host.SignedIn("Bernie"), await host.SignedIn("Kay"));
        var meeting = await Running(await host.AGroup(chair: chair.Person, members: member.Person));
        var run = $"/meetings/{meeting.Id}/run";
        // A token of their own, from a form they may see.
        var token = ((AngleSharp.Html.Dom.IHtmlInputElement)(await member.Open("/sign-in")).QuerySelector("[name=__RequestVerificationToken]")!).Value;
        foreach (var address in new[] { $"{run}/attendance", run, $"{run}/decisions/new", $"{run}/actions/new", $"{run}/parked/new" })
        {
            var answer = await member.Client.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["Form.What"] = "Mine",
                ["Form.Text"] = "Mine",
                ["Form.SomebodyElse"] = "Kay",
                ["Form.DueOn.Day"] = "20",
                ["Form.DueOn.Month"] = "12",
                ["Form.DueOn.Year"] = "2026",
            }));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task TheNoteTakerOfTheMeeting_MayRunIt()
    {
        var noteTaker = await host.SignedIn("Jo");
        var meeting = await host.AMeeting(await host.AGroup(members: noteTaker.Person), noteTaker: noteTaker.Person, with: m => m.Running());
        Assert.Equal(HttpStatusCode.OK, await noteTaker.StatusOf($"/meetings/{meeting.Id}/run/attendance"));
    }

    [Fact]
    public async Task AnItemOfAnotherMeeting_IsNotThere()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person);
        var (one, other) = (await Running(group), await Running(group));
        var stranger = other.Items[0].Id;
        foreach (var place in new[] { $"item-{stranger}", $"decisions/new?item={stranger}", $"actions/new?item={stranger}", $"parked/new?item={stranger}" })
            Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/meetings/{one.Id}/run/{place}"));
    }

    [Fact]
    public async Task AnActionOfAnotherGroup_CannotBeToldDoneHere()
    {
        var chair = await host.SignedIn("Bernie");
        var elsewhere = await host.AnAction(await Running(await host.AGroup("Arts group")));
        var meeting = await Running(await host.AGroup(chair: chair.Person));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/meetings/{meeting.Id}/run/open-actions/{elsewhere.Id}/done"));
    }

    [Fact]
    public async Task SomebodyFromOutside_CannotBeTickedByTheirNumber()
    {
        var chair = await host.SignedIn("Bernie");
        var outsider = await host.APerson("Olu");
        var meeting = await Running(await host.AGroup(chair: chair.Person));
        var address = $"/meetings/{meeting.Id}/run/attendance";
        await chair.Post(await chair.Open(address), new { Form_Here = new[] { chair.Person.Id, outsider.Id } }, address, "Form.Go=stay");
        Assert.Equal(["Bernie"], (await host.Now(meeting)).Present.Select(a => a.Name));
    }

    [Fact]
    public async Task AMeetingThatIsClosed_LeadsFromItsStepsToItsPage()
    {
        var chair = await host.SignedIn("Bernie");
        var meeting = await host.AMeeting(await host.AGroup(chair: chair.Person), with: m => m.Closed());
        await chair.Open($"/meetings/{meeting.Id}/run/attendance");
        await chair.Open(chair.Answer.Headers.Location!.ToString());
        Assert.Equal($"/meetings/{meeting.Id}", chair.Answer.Headers.Location!.ToString());
    }

    private Task<Meeting> Running(Group group) => host.AMeeting(group, with: m => m.Running());
}
