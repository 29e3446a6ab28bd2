using System.Net;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Security;

public class ReachingPeopleTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task AChair_SeesNamesOnAnyPage_ButNoNumberAndNoAddress()
    {
        var chair = await host.SignedIn("Bernie");
        var member = await host.APerson("Leroy Brown");
        await host.Save(async db => (await db.People.SingleAsync(p => p.Id == member.Id)).ReachThem(ContactWay.Text, "07700 900123", "leroy@reach.example"));
        var group = await host.AGroup(chair: chair.Person, members: member);
        var planned = await host.AMeeting(group);
        var running = await host.AMeeting(group, with: m => m.Running());
        var held = await host.AHeldMeeting(group, member);
        string[] pages =
        [
            "/", $"/groups/{group.Id}", $"/groups/{group.Id}/members", $"/groups/{group.Id}/members?find=leroy", $"/groups/{group.Id}/members/{member.Id}",
            $"/meetings/{planned.Id}/plan/people", $"/meetings/{planned.Id}/briefing/print", $"/meetings/{planned.Id}/sign-in-sheet/print",
            $"/meetings/{running.Id}/run/attendance", $"/meetings/{running.Id}/run/welcome", $"/meetings/{held.Id}/follow-up", $"/meetings/{held.Id}/follow-up/thanks",
        ];
        var all = "";
        foreach (var page in pages)
        {
            var text = (await chair.Open(page)).DocumentElement.OuterHtml;
            Assert.Equal((page, HttpStatusCode.OK), (page, chair.Status));
            Assert.DoesNotContain("900123", text);
            Assert.DoesNotContain("reach.example", text);
            all += text;
        }
        Assert.Contains("Leroy Brown", all);
    }
}
