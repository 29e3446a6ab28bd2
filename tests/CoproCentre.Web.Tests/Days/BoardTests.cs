using System.Net;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Days;

/// <summary>What the board shows, and to whom.</summary>
public class BoardTests : IAsyncDisposable
{
    private static readonly string Tomorrow = $"/day/{TestClock.Today.AddDays(1):yyyy-MM-dd}";
    private static readonly string Today = $"/day/{TestClock.Today:yyyy-MM-dd}";

    private readonly CentreHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(CentreRoles.Worker)]
    [InlineData(CentreRoles.Coordinator)]
    public async Task TheBoard_IsForWorkersAndCoordinators(CentreRoles roles) =>
        Assert.Equal("Morning meeting", (await (await host.SignedIn("Bernie", roles)).Open("/day")).Says("h1"));

    [Theory]
    [InlineData(CentreRoles.Volunteer)]
    [InlineData(CentreRoles.Manager)]
    public async Task EverybodyElse_ReadsThePlan(CentreRoles roles)
    {
        var reader = await host.SignedIn("Bernie", roles);
        await reader.Open("/day");
        Assert.Equal((HttpStatusCode.Redirect, $"{Today}/plan"), (reader.Status, reader.Answer.Headers.Location!.ToString()));
        Assert.Equal("Plan of the day", (await reader.Open($"{Today}/plan")).Says("h1"));
        Assert.Equal(HttpStatusCode.NotFound, await reader.StatusOf($"{Today}/live?part=board"));
        Assert.Equal(HttpStatusCode.NotFound, await reader.StatusOf("/day/screen"));
    }

    [Fact]
    public async Task AVolunteerWhoLeads_HasTheBoardOnThatDay_AndSeesReadyLearningNew_NoMore()
    {
        var lead = await host.SignedIn("Bernie");
        await host.Leads(lead.Person);
        var session = await host.ASession();
        var kitchen = await host.AJob("Kitchen", session);
        var marcus = await host.ArrivesNamed("Marcus");
        await host.Reached(marcus, kitchen, LadderStep.CanTeach);
        await host.IsOn(marcus, kitchen, session);
        var page = await lead.Open("/day");
        Assert.Equal("Morning meeting", page.Says("h1"));
        Assert.Equal("Ready", page.Says(".cc-job .cc-person small"));
        Assert.DoesNotContain("Can teach", page.Says());
        Assert.Contains("You lead the morning meeting today", (await lead.Open("/")).Says());
        Assert.DoesNotContain("You lead the morning meeting today", (await (await host.SignedIn("Ewa")).Open("/")).Says());
        Assert.Equal(HttpStatusCode.OK, await lead.StatusOf("/day/screen"));
        Assert.Equal(HttpStatusCode.Redirect, await lead.StatusOf(Tomorrow));
        Assert.Equal(HttpStatusCode.NotFound, await lead.StatusOf($"{Today}/lead"));
        Assert.Contains("Can teach", (await (await host.SignedIn("Yusuf", CentreRoles.Worker)).Open("/day")).Says());
        host.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Redirect, await lead.StatusOf(Today));
    }

    [Theory]
    [InlineData("/day/2026-13-01")]
    [InlineData("/day/tomorrow")]
    [InlineData("/day/1.12.2026")]
    public async Task ADayThatIsNone_Is404(string address) => Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Yusuf", CentreRoles.Worker)).StatusOf(address));

    [Fact]
    public async Task TheBoard_ShowsWhoIsFree_WhatIsShort_AndWhomToAsk()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var session = await host.ASession();
        var (kitchen, garden) = (await host.AJob("Kitchen", session, places: 2), await host.AJob("Garden", session));
        var (marcus, moses, colin, nasreen) = (await host.ArrivesNamed("Marcus"), await host.ArrivesNamed("Moses"), await host.ArrivesNamed("Colin"), await host.ArrivesNamed("Nasreen"));
        foreach (var known in new[] { marcus, moses, colin })
            await host.IsIn(known, TestClock.Today.AddDays(-50), hasLeft: true);
        await host.Reached(marcus, kitchen, LadderStep.CanTeach);
        await host.Reached(moses, garden, LadderStep.OnMyOwn);
        await host.Wishes(colin, kitchen, Wish.WouldLike);
        await host.IsOn(moses, garden, session, TestClock.Today.AddDays(-50));
        await host.IsOn(marcus, kitchen, session);
        var page = await worker.Open("/day");
        Assert.Contains("4 people are here.", page.Says());
        Assert.Equal(["Colin Would like to learn Kitchen", "Moses Their turn for Garden", "Nasreen New today. Not alone, please"], page.QuerySelectorAll("section[aria-labelledby=free] li").Select(Free));
        Assert.Equal("Garden needs one more person", page.Says("#next-step"));
        Assert.Contains("Moses", page.Says(".cc-next"));
        Assert.Contains("Ready, not done since 12 October.", page.Says(".cc-next"));
        Assert.Contains("Needs 1 more", page.Says("section[aria-labelledby=jobs]"));
        Assert.Contains("Would like to learn it. Marcus can be the buddy.", page.Says("section[aria-labelledby=jobs]"));
        page = await worker.Send(page, new { }, $"{Today}/places", button: $"press=place-{garden.Id}-{session.Id}-{moses.Id}");
        Assert.Contains("Moses is on Garden. Thank you.", page.Says());
        Assert.Equal("Kitchen needs one more person", page.Says("#next-step"));

        static string Free(AngleSharp.Dom.IElement line) => string.Join(' ', new[] { "bdi", "small" }.Select(part => line.QuerySelector(part)!.TextContent));
    }

    [Fact]
    public async Task AJobThatNobodyIsReadyFor_SaysWhatToDo()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var session = await host.ASession();
        await host.AJob("Kitchen", session);
        await host.ArrivesNamed("Colin");
        Assert.Contains("Nobody who is here and free is ready for it. Ask a worker, or leave it for today.", (await worker.Open("/day")).Says(".cc-job"));
    }

    [Fact]
    public async Task ThatSomebodyWouldRatherNot_IsForWorkersToKnow()
    {
        var (worker, lead) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Bernie"));
        await host.Leads(lead.Person);
        var session = await host.ASession();
        var kitchen = await host.AJob("Kitchen", session);
        var ewa = await host.ArrivesNamed("Ewa");
        await host.Reached(ewa, kitchen, LadderStep.OnMyOwn);
        await host.Wishes(ewa, kitchen, Wish.RatherNot);
        var list = $"{Today}/places/new?role={kitchen.Id}&session={session.Id}";
        Assert.Contains("Ready, but would rather not. Nobody else is left to ask.", (await worker.Open("/day")).Says(".cc-job"));
        Assert.Contains("Would rather not", (await worker.Open(list)).Says());
        Assert.Contains("Ready. Nobody else is left to ask.", (await lead.Open("/day")).Says(".cc-job"));
        Assert.DoesNotContain("rather not", (await lead.Open("/day")).Says() + (await lead.Open(list)).Says());
    }

    [Fact]
    public async Task WhoIsAlone_IsNamedFirst()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var session = await host.ASession();
        var kitchen = await host.AJob("Kitchen", session);
        await host.AJob("Garden", session, places: 9);
        await host.IsOn(await host.ArrivesNamed("Ewa"), kitchen, session, isLearning: true);
        var page = await worker.Open("/day");
        Assert.Equal("Kitchen needs somebody ready", page.Says("#next-step"));
        Assert.Contains("Needs somebody ready", page.Says(".cc-jobs"));
    }

    [Fact]
    public async Task AJobForOnePerson_IsThereWhenTheyAre()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var session = await host.ASession();
        var colin = await host.APerson("Colin");
        await host.AJob("Radio corner", session, madeFor: colin);
        Assert.DoesNotContain("Radio corner", (await worker.Open("/day")).Says());
        await host.IsIn(colin);
        Assert.Contains("Radio corner", (await worker.Open("/day")).Says());
    }

    [Fact]
    public async Task AClosedDay_SaysWhy_AndKeepsWhoHadAPlace()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var session = await host.ASession();
        var kitchen = await host.AJob("Kitchen", session);
        await host.IsOn(await host.ArrivesNamed("Ewa"), kitchen, session);
        await host.Save(db => Task.FromResult(db.Add(Domain.Days.SessionChange.Closed(null, TestClock.Today, "The boiler is being mended."))));
        var page = await worker.Open("/day");
        Assert.Contains("The boiler is being mended.", page.Says(".cc-next"));
        Assert.Contains("Their session is not on this day any more Ewa", page.Says("section[aria-labelledby=jobs] form").Replace(" E Ewa", " Ewa"));
    }

    [Fact]
    public async Task WorthAWord_IsWithWhoIsIn_SoonestFirst_AndNeverOfAClosedGroup()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var (ann, ben, cara) = (await host.ArrivesNamed("Ann"), await host.ArrivesNamed("Ben"), await host.ArrivesNamed("Cara"));
        var away = await host.APerson("Who is away");
        var held = await host.AMeeting(await host.AGroup(), MeetingBuilders.At(TestClock.Today.AddDays(-9)), with: m => m.Closed());
        await host.AnAction(held, "Later", owner: ben, due: TestClock.Today.AddDays(9));
        await host.AnAction(held, "Sooner", owner: cara, due: TestClock.Today.AddDays(-1));
        await host.AnAction(held, "Elsewhere", owner: away, due: TestClock.Today.AddDays(-1));
        var closed = await host.AGroup("Listening group", isOpen: false, chair: ann);
        await host.AnAction(await host.AMeeting(closed, MeetingBuilders.At(TestClock.Today.AddDays(-9)), with: m => m.Closed()), "Private thing", owner: ann);
        var page = await worker.Open("/day");
        Assert.Equal(["Cara", "Ben"], page.QuerySelectorAll("section[aria-labelledby=word] li bdi").Select(n => n.TextContent));
        Assert.Equal("Cara Sooner", page.Says("section[aria-labelledby=word] li"));
        Assert.DoesNotContain("Elsewhere", page.Says());
        Assert.DoesNotContain("Private thing", page.Says());
    }

    [Fact]
    public async Task WorthAWord_KnowsRepliesAndPromises()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.ArrivesNamed("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa);
        var next = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(3)), chair: chair.Person, with: m => m.Published());
        await host.Ask(next, chair.Person, ewa);
        var held = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-9)), with: m => m.Closed());
        await host.Change(held, m => m.Items.First(i => i.Horizon == Horizon.LongTerm).Promise("To the board", null, TestClock.Today, TestClock.Today.AddDays(-9)));
        var word = (await worker.Open("/day")).Says("section[aria-labelledby=word]");
        Assert.Contains("Can they come? ", word);
        Assert.Contains("Friday 4 December", word);
        Assert.Contains("Tell them how far it is:", word);
    }

    [Fact]
    public async Task EightyPeopleAndTwentyFiveJobs_AskTheDatabaseTenTimes_AsOneOfEachDoes()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        await host.AMorning(people: 2, jobs: 2);
        var few = await worker.QueriesOf("/day");
        await host.AMorning(people: 78, jobs: 23);
        Assert.InRange(few, 1, 10);
        Assert.Equal(few, await worker.QueriesOf("/day"));
        Assert.InRange(await worker.QueriesOf("/day?find=an"), 1, 10);
        Assert.InRange(await worker.QueriesOf($"{Today}/live?part=board"), 1, 10);
        Assert.InRange(await worker.QueriesOf($"{Today}/plan"), 1, 10);
        var lead = await host.SignedIn("Bernie");
        await host.Leads(lead.Person);
        Assert.InRange(await lead.QueriesOf("/day"), 1, 10);
        Assert.Equal(25, (await worker.Open("/day")).QuerySelectorAll(".cc-job").Length);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        const int rounds = 20;
        for (var i = 0; i < rounds; i++)
            (await worker.Client.GetAsync("/day")).EnsureSuccessStatusCode();
        Console.WriteLine($"The board with 80 people and 25 jobs: {few} queries, {watch.ElapsedMilliseconds / rounds} ms");
    }

    [Fact]
    public async Task Live_IsOnlySentWhenItHasChanged()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        await host.AMorning(people: 2, jobs: 2);
        var first = await worker.Client.GetAsync($"{Today}/live?part=board");
        Assert.DoesNotContain("<html", await first.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotModified, (await Again()).StatusCode);
        await host.ArrivesNamed("Zoe");
        Assert.Contains("Zoe", await (await Again()).Content.ReadAsStringAsync());

        Task<HttpResponseMessage> Again() => worker.Client.SendAsync(new(HttpMethod.Get, $"{Today}/live?part=board") { Headers = { { "If-None-Match", first.Headers.ETag!.Tag } } });
    }
}
