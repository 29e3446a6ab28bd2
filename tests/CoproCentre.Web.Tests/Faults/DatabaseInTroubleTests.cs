using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Data;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using CoproCentre.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoproCentre.Web.Tests.Faults;

public class DatabaseInTroubleTests(TroubledHost host) : IClassFixture<TroubledHost>, IDisposable
{
    private const string Words = "Ask the market about fruit for Mondays";
    private static int number;

    public void Dispose() => host.Fault = null;

    [Theory]
    [InlineData(DatabaseFault.Full, "There is no room left on our computer.")]
    [InlineData(DatabaseFault.ReadOnly, "Our computer lets us read, but not write.")]
    public async Task WhatCannotBeSaved_StaysWithThePerson_AndIsSavedOnceLater(DatabaseFault fault, string reason)
    {
        var (chair, meeting) = await ARunningMeeting();
        var page = await Item(chair, meeting);
        var notes = $"{Words}\n{new string('x', 15_000)}";
        host.Fault = fault;

        var shown = await chair.Send(page, new { Form_Text = notes }, button: "Form.Go=stay");
        Refused(chair.Answer);
        Assert.Equal("We could not save that yet", shown.Says("h1"));
        Assert.Contains(reason, shown.Says("main"));
        Assert.Contains(Words, shown.Says("main"));
        Assert.Contains("Weavers Yard", shown.Says("header"));
        Assert.Contains(chair.Person.ChosenName, shown.Says("header"));

        // Reading goes on.
        Assert.DoesNotContain(Words, (await Item(chair, meeting)).Says());
        Assert.Equal(HttpStatusCode.OK, chair.Status);

        host.Fault = null;
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HttpStatusCode.Redirect, (await chair.Post(shown, new { })).StatusCode);
        Assert.Equal(notes, (await host.Now(meeting)).Items[0].Notes);
    }

    [Fact]
    public async Task ADatabaseThatIsAway_GivesClearPages_UntilItIsBack()
    {
        var (chair, meeting) = await ARunningMeeting();
        var address = $"/meetings/{meeting.Id}/run/actions/new";
        var page = await chair.Open(address);
        host.Fault = DatabaseFault.Away;

        var shown = await chair.Open(address);
        Refused(chair.Answer);
        Assert.Equal("We cannot show this just now", shown.Says("h1"));
        Assert.Contains("Weavers Yard", shown.Says("header"));
        Assert.Equal(address, shown.QuerySelector("main a.govuk-button")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, await chair.StatusOf("/theme.css"));
        Assert.Equal(HttpStatusCode.OK, await chair.StatusOf("/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await chair.StatusOf("/health/ready"));

        var refused = await chair.Send(page, new { Form_What = Words, Form_SomebodyElse = "Marcus" });
        Refused(chair.Answer);
        Assert.Contains(Words, refused.Says("main"));

        host.Fault = null;
        Assert.Equal(HttpStatusCode.Redirect, (await chair.Post(refused, new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.Post(page, new { Form_What = Words, Form_SomebodyElse = "Marcus" })).StatusCode);
        Assert.Single((await host.Now(meeting)).Actions);
        Assert.Equal("What will we do?", (await chair.Open(address)).Says("h1"));
    }

    [Fact]
    public async Task WhileAnotherProgramHoldsTheDatabase_ReadingGoesOn_AndWritingGetsAClearAnswerInTime()
    {
        const int writers = 20;
        var (chair, meeting) = await ARunningMeeting();
        var pages = new List<IHtmlDocument>();
        for (var i = 0; i < writers; i++)
            pages.Add(await chair.Open($"/meetings/{meeting.Id}/run/actions/new"));
        List<HttpResponseMessage> refused;
        var waited = Stopwatch.StartNew();
        await using (host.Hold())
        {
            var sent = pages.Select((p, i) => Task.Run(() => chair.Post(p, Action(i)))).ToList();
            await Task.Delay(500);
            for (var i = 0; i < 10; i++)
            {
                var read = Stopwatch.StartNew();
                await Item(chair, meeting);
                Assert.Equal(HttpStatusCode.OK, chair.Status);
                Assert.InRange(read.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
            }

            Assert.Contains(sent, s => !s.IsCompleted);
            refused = [.. await Task.WhenAll(sent)];
        }

        Assert.InRange(waited.Elapsed, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(25));
        Assert.All(refused, Refused);
        Assert.Contains("Our computer is busy with something else.", await refused[0].Content.ReadAsStringAsync());
        Assert.Empty((await host.Now(meeting)).Actions);

        // All of them press their button twice, and on until they hear that it is saved.
        await Task.WhenAll(pages.SelectMany((p, i) => new[] { UntilSaved(p, i), UntilSaved(p, i) }));
        Assert.Equal(Enumerable.Range(0, writers).Select(i => $"Fruit {i:00}"), (await host.Now(meeting)).Actions.Select(a => a.What).Order());

        async Task UntilSaved(IHtmlDocument page, int i)
        {
            while ((await chair.Post(page, Action(i))).StatusCode != HttpStatusCode.Redirect)
                await Task.Delay(100);
        }

        static object Action(int i) => new { Form_What = $"Fruit {i:00}", Form_SomebodyElse = "Marcus" };
    }

    [Fact]
    public async Task ADraftThatCannotBeKept_IsSaidToBeSo_AndKeptLater()
    {
        var (chair, meeting) = await ARunningMeeting();
        var token = ((IHtmlInputElement)(await Item(chair, meeting)).QuerySelector("[name=__RequestVerificationToken]")!).Value;
        host.Fault = DatabaseFault.ReadOnly;
        Refused(await Keep());
        host.Fault = null;
        Assert.Equal(HttpStatusCode.OK, (await Keep()).StatusCode);

        Task<HttpResponseMessage> Keep() => chair.Client.PostAsync("/drafts", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("field", $"minutes-{meeting.Id}"), new("text", Words), new("version", "0")]));
    }

    [Fact]
    public async Task SigningInWhileNothingCanBeSaved_IsRefusedWithoutShowingThePassPhrase()
    {
        await host.SignedIn("Bernie");
        var stranger = host.Stranger();
        var page = await stranger.Open("/sign-in");
        host.Fault = DatabaseFault.ReadOnly;
        var shown = await stranger.Send(page, new { UserName = "bernie", PassPhrase = CentreHost.PassPhrase });
        Refused(stranger.Answer);
        Assert.DoesNotContain(CentreHost.PassPhrase, shown.Source.Text);
        Assert.Null(shown.QuerySelector("main form"));
    }

    [Fact]
    public async Task AFormThatMustNotBeRepeatedBlindly_IsNotOfferedAgain()
    {
        var chair = await host.SignedIn("Bernie");
        var page = await chair.Open("/me/pass-phrase");
        host.Fault = DatabaseFault.ReadOnly;
        const string chosen = "seven quiet green bicycles";
        var typed = page.QuerySelectorAll("main input[type=password]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, chosen)).ToList();
        typed[0] = new(typed[0].Key, CentreHost.PassPhrase);
        var shown = await chair.Send(page, typed);
        Refused(chair.Answer);
        Assert.DoesNotContain(chosen, shown.Source.Text);
        Assert.Null(shown.QuerySelector("main form"));
    }

    [Fact]
    public async Task TheJobs_GoOnWhenTheDatabaseIsBack()
    {
        using var runner = new JobRunner(host.Services.GetRequiredService<IServiceScopeFactory>(), host.Time, NullLogger<JobRunner>.Instance);
        await host.Keep(new Data.Forms.Submission(Guid.NewGuid(), null, host.Time.GetUtcNow().UtcDateTime.AddDays(-8)));
        host.Fault = DatabaseFault.ReadOnly;
        await Assert.ThrowsAnyAsync<Exception>(() => runner.RunDue(default));
        await runner.StartAsync(default);
        await Task.Delay(500);
        Assert.False(runner.ExecuteTask!.IsCompleted);
        await runner.StopAsync(default);

        host.Fault = null;
        await runner.RunDue(default);
        Assert.Equal(0, await host.InDb(db => db.Submissions.CountAsync(s => s.At < host.Time.GetUtcNow().UtcDateTime.AddDays(-7))));
    }

    private static void Refused(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter!.Delta);
        Assert.Contains("frame-ancestors", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    private async Task<(Visitor Chair, Meeting Meeting)> ARunningMeeting()
    {
        var chair = await host.SignedIn($"Bernie {Interlocked.Increment(ref number)}");
        var meeting = await host.AMeeting(await host.AGroup($"Kitchen {number}", chair.Person), chair: chair.Person, with: m => m.Running());
        return (chair, meeting);
    }

    private static Task<IHtmlDocument> Item(Visitor visitor, Meeting meeting) => visitor.Open($"/meetings/{meeting.Id}/run/item-{meeting.Items[0].Id}");
}
