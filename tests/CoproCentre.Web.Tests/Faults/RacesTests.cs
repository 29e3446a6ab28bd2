using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Data.Groups;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Faults;

/// <summary>Two who do the same at the same moment: nothing is lost, nothing is there twice.</summary>
public class RacesTests(CentreHost host) : IClassFixture<CentreHost>
{
    // The notes of one item hold only so much.
    private const int RacesPerMeeting = 50;

    [Fact]
    public Task AHundredRaces_LoseAndDoubleNothing() => Race(100);

    [Fact, Trait("Category", "Full")]
    public Task AThousandRaces_LoseAndDoubleNothing() => Race(1000);

    private async Task Race(int races)
    {
        var (one, other) = (await host.SignedIn("Bernie"), await host.SignedIn("Marcus"));
        for (var first = 0; first < races; first += RacesPerMeeting)
        {
            var group = await host.AGroup($"Kitchen {first}", one.Person);
            await host.Save(async db => (await db.Groups.WithMembers().SingleAsync(g => g.Id == group.Id)).Add(await db.People.SingleAsync(p => p.Id == other.Person.Id), GroupRole.DeputyChair, TestClock.Today));
            var meeting = await host.AMeeting(group, chair: one.Person, with: m => m.Running());
            var pair = new Pair(host, one, other, meeting);
            for (var race = first; race < Math.Min(first + RacesPerMeeting, races); race++)
            {
                await ((race % 5) switch
                {
                    0 => pair.SendTheSameFormTwice($"Decision {race}"),
                    1 => pair.RewriteTheSameAim($"Aim {race}"),
                    2 => pair.AddToTheSameNotes($"Line {race}"),
                    3 => pair.KeepTheSameDraft($"Draft {race}"),
                    _ => pair.CloseTheSameAction($"Action {race}"),
                });
            }
        }
    }

    private sealed class Pair(CentreHost host, Visitor one, Visitor other, Meeting meeting)
    {
        private readonly List<string> lines = [];

        public async Task SendTheSameFormTwice(string what)
        {
            var page = await one.Open($"/meetings/{meeting.Id}/run/decisions/new");
            var answers = await Both(() => one.Post(page, new { Form_What = what }), () => one.Post(page, new { Form_What = what }));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
            Assert.Equal(answers[0].Headers.Location, answers[1].Headers.Location);
            Assert.Equal(1, await host.InDb(db => db.Decisions.CountAsync(d => d.MeetingId == meeting.Id && d.What == what)));
        }

        public async Task RewriteTheSameAim(string aim)
        {
            var address = $"/groups/{meeting.GroupId}/edit";
            var pages = new[] { await one.Open(address), await other.Open(address) };
            var answers = await Both(() => one.Post(pages[0], new { Aim = aim + " by one" }), () => other.Post(pages[1], new { Aim = aim + " by the other" }));
            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.StatusCode).Order());
            var isOne = answers[0].StatusCode == HttpStatusCode.Redirect;
            var (winner, loser) = (aim + (isOne ? " by one" : " by the other"), aim + (isOne ? " by the other" : " by one"));
            Assert.Equal(winner, await Aim());
            var shown = await answers[isOne ? 1 : 0].Content.ReadAsStringAsync();
            Assert.Contains(winner, shown);
            Assert.Contains(loser, shown);
        }

        public async Task AddToTheSameNotes(string line)
        {
            var address = $"/meetings/{meeting.Id}/run/item-{meeting.Items[0].Id}";
            var pages = new[] { await one.Open(address), await other.Open(address) };
            var mine = new[] { line + " by one", line + " by the other" };
            var answers = await Both(() => Add(one, pages[0], mine[0]), () => Add(other, pages[1], mine[1]));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
            lines.AddRange(mine);
            var notes = await host.InDb(db => db.AgendaItems.Where(i => i.Id == meeting.Items[0].Id).Select(i => i.Notes).SingleAsync());
            Assert.Equal(lines.Order(), notes.Split('\n').Order());

            static Task<HttpResponseMessage> Add(Visitor visitor, IHtmlDocument page, string line) =>
                visitor.Post(page, new { Form_Text = $"{((IHtmlTextAreaElement)page.QuerySelector("[name='Form.Text']")!).Value}\n{line}" }, button: "Form.Go=stay");
        }

        public async Task KeepTheSameDraft(string text)
        {
            var page = await one.Open($"/meetings/{meeting.Id}/run/close");
            var field = $"race-{meeting.Id}-{text.Split(' ')[1]}";
            var token = ((IHtmlInputElement)page.QuerySelector("[name=__RequestVerificationToken]")!).Value;
            var answers = await Both(() => Keep("one"), () => Keep("two"));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
            var kept = await host.InDb(db => db.Drafts.Where(d => d.Field == field).Select(d => d.Text).ToListAsync());
            Assert.Contains(Assert.Single(kept), new[] { text + " one", text + " two" });

            Task<HttpResponseMessage> Keep(string device) => one.Client.PostAsync("/drafts", new FormUrlEncodedContent(
                [new("__RequestVerificationToken", token), new("field", field), new("text", $"{text} {device}"), new("version", "0")]));
        }

        public async Task CloseTheSameAction(string what)
        {
            var action = await host.AnAction(meeting, what, one.Person);
            var address = $"/actions/{action.Id}/closure";
            var pages = new[] { await one.Open(address), await other.Open(address) };
            var answers = await Both(() => one.Post(pages[0], new { Form_Outcome = what + " by one" }), () => other.Post(pages[1], new { Form_Outcome = what + " by the other" }));
            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.StatusCode).Order());
            var winner = what + (answers[0].StatusCode == HttpStatusCode.Redirect ? " by one" : " by the other");
            var closed = await host.InDb(db => db.Actions.Include(a => a.History).SingleAsync(a => a.Id == action.Id));
            Assert.Equal((ActionState.Done, winner), (closed.State, closed.Outcome));
            Assert.Single(closed.History, e => e.Text.Contains(what));
        }

        private static Task<HttpResponseMessage[]> Both(Func<Task<HttpResponseMessage>> first, Func<Task<HttpResponseMessage>> second) =>
            Task.WhenAll(Task.Run(first), Task.Run(second));

        private Task<string> Aim() => host.InDb(db => db.Groups.Where(g => g.Id == meeting.GroupId).Select(g => g.Aim).SingleAsync());
    }
}
