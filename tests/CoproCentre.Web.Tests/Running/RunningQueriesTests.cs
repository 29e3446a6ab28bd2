using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Running;

public class RunningQueriesTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task EveryStep_AsksAtMostTenQueries_HoweverMuchThereIs()
    {
        var (chair, small) = await AMeeting(1);
        var (_, large) = await AMeeting(12, chair);
        foreach (var step in RunSteps.Of(small).All.Select(s => s.Name))
        {
            var little = await chair.QueriesOf($"/meetings/{small.Id}/run/{step}");
            var much = await chair.QueriesOf($"/meetings/{large.Id}/run/{step.Replace(small.Items[0].Id.ToString(), large.Items[0].Id.ToString())}");
            Assert.True(much <= 10 && much == little, $"{step}: {little} and {much}");
        }
    }

    [Theory]
    [InlineData("heard")]
    [InlineData("agreed")]
    public async Task WhatIsAskedEveryFiveSeconds_TakesAtMostThreeQueries(string part)
    {
        var (chair, meeting) = await AMeeting(3);
        Assert.InRange(await chair.QueriesOf($"/meetings/{meeting.Id}/run/item-{meeting.Items[0].Id}/live?part={part}"), 2, 3);
    }

    [Fact]
    public async Task SavingAStep_TakesAtMostTenQueries_HoweverMuchThereIs()
    {
        var (chair, meeting) = await AMeeting(12);
        foreach (var step in RunSteps.Of(meeting).All.Where(s => s.Kind != RunStepKind.Close))
        {
            var page = await chair.Open($"/meetings/{meeting.Id}/run/{step.Name}");
            object words = step.Kind is RunStepKind.Item or RunStepKind.GroundRules ? new { Form_Text = "One more line." } : new { };
            await chair.Post(page, words, button: "Form.Go=next");
            Assert.True(host.Queries <= 10, $"{step.Name}: {host.Queries}");
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(25)]
    public async Task TickingEverybody_TakesAtMostTenQueries(int people)
    {
        var (chair, meeting) = await AMeeting(people);
        var page = await chair.Open($"/meetings/{meeting.Id}/run/attendance");
        var everybody = page.QuerySelectorAll("[name='Form.Here']").Select(b => b.GetAttribute("value")).ToArray();
        await chair.Post(page, new { Form_Here = everybody }, button: "Form.Go=next");
        Assert.True(host.Queries <= 10, $"{host.Queries}");
        Assert.True((await host.Now(meeting)).Present.Count() > people);
    }

    private async Task<(Visitor Chair, Meeting Meeting)> AMeeting(int size, Visitor? chair = null)
    {
        chair ??= await host.SignedIn("Bernie");
        var members = new List<Person>();
        for (var i = 0; i < size; i++)
            members.Add(await host.APerson($"Member {i}"));
        var group = await host.AGroup(chair: chair.Person, members: [.. members]);
        var last = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-7)), with: m => m.Closed());
        var meeting = await host.AMeeting(group, chair: chair.Person, with: m => m.WithItems(size).Running());
        await host.Change(meeting, (m, db) =>
        {
            for (var i = 0; i < size; i++)
            {
                m.Welcome($"Newcomer {i}");
                db.Add(new Decision(m, m.Items[0], $"Decision {i}", Horizon.Immediate, DecisionWay.Vote, new(i + 1, 0, 0), null, 100));
                db.Add(m.Park($"Point {i}", null, TestClock.Today));
            }

            return Task.CompletedTask;
        });
        for (var i = 0; i < Math.Min(size, 5); i++)
            await host.AnAction(last, $"Open action {i}", members[i]);
        return (chair, meeting);
    }
}
