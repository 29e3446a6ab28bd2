using System.Net;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Door;

/// <summary>A tablet is made a door by a worker, with a code, and ended by one.</summary>
public class TabletTests : IAsyncDisposable
{
    private readonly CentreHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task AnUnpairedBrowser_ReadsWhatTheDoorIs_AndSeesNoName()
    {
        await host.APerson("Maureen");
        var page = await host.Stranger().Open("/door");
        Assert.Contains("This tablet is not set up for the door", page.Says());
        Assert.DoesNotContain("Maureen", page.Says());
    }

    [Fact]
    public async Task AWorkerMakesACode_ThatWorksOnce_AndIsShownOnce()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open("/door/devices"), new { Form_Name = "Front door" });
        var code = page.QuerySelector("section.cc-card .cc-big")!.TextContent.Trim();
        Assert.Null((await worker.Open("/door/devices")).QuerySelector("section.cc-card"));

        var tablet = host.Stranger();
        Assert.Contains("What does your name start with?", (await tablet.Send(await tablet.Open("/door/pairing"), new { Code = code.ToLowerInvariant().Replace("-", " ") })).Says());
        Assert.True(tablet.Cookies.Single(c => c.Name == "door").HttpOnly);
        var other = host.Stranger();
        Assert.Equal(["This code has been used or is too old. Ask a worker for a new one."], (await other.Send(await other.Open("/door/pairing"), new { Code = code })).Problems());
        Assert.Contains("Front door", (await worker.Open("/door/devices")).Says());
        var secret = await host.InDb(db => db.DoorDevices.Select(d => d.SecretHash).SingleAsync());
        Assert.DoesNotContain(secret, tablet.Cookies.Select(c => c.Value));
    }

    [Fact]
    public async Task AWrongCode_IsRefused_AndGuessingIsSlow()
    {
        var tablet = host.Stranger();
        for (var i = 0; i < 9; i++)
            Assert.Equal(["This code is not right. Check it, or ask a worker for a new one."], (await tablet.Send(await tablet.Open("/door/pairing"), new { Code = "CCCC-CCCC" })).Problems());
        Assert.Equal(["Wait 5 seconds, then try again."], (await tablet.Send(await tablet.Open("/door/pairing"), new { Code = "CCCC-CCCC" })).Problems());
        Assert.Equal(["Write the code that a worker made."], (await tablet.Send(await tablet.Open("/door/pairing"), new { Code = "" })).Problems());
    }

    [Fact]
    public async Task AnEndedTablet_IsOutAtTheNextRequest()
    {
        var maureen = await host.WithNumbers("Maureen");
        var tablet = await host.ATablet();
        var pad = await tablet.Taps(maureen);
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var id = await host.InDb(db => db.DoorDevices.Select(d => d.Id).SingleAsync());
        var page = await worker.Send(await worker.Open("/door/devices"), new { }, $"/door/devices/{id}/removal");
        Assert.Contains("Front door is no longer a door.", page.Says());
        Assert.Contains("Ended by", page.Says());
        Assert.Contains("This tablet is not set up for the door", (await tablet.Send(pad, new { DoorPin = DoorBuilders.Pin })).Says());
        Assert.Empty(await host.VisitsOf(maureen));
    }

    [Fact]
    public async Task ANewcomer_ComesInWithANameAndFourNumbers()
    {
        var tablet = await host.ATablet();
        var page = await tablet.Send(await tablet.Open("/door/newcomers"), new { Name = "Priya", DoorPin = "1234" });
        Assert.Equal(["Many people choose these numbers. Choose four that are harder to guess."], page.Problems());
        Assert.Equal("Priya", page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#DoorPin")!.GetAttribute("value"));
        var form = await tablet.Open("/door/newcomers");
        page = await tablet.Send(form, new { Name = "Priya", DoorPin = DoorBuilders.Pin });
        Assert.Contains("Welcome, Priya", page.Says("main"));
        await tablet.Send(form, new { Name = "Priya", DoorPin = DoorBuilders.Pin });
        var priya = await host.InDb(db => db.People.SingleAsync(p => p.ChosenName == "Priya"));
        Assert.Equal(VisitWay.Newcomer, (await host.VisitsOf(priya)).Single().Way);
        Assert.False(await host.InDb(db => db.Accounts.AnyAsync(a => a.PersonId == priya.Id)));
        Assert.Contains("You are in already", (await tablet.SignsIn(priya)).Says("main"));
        Assert.Equal(["Write your name.", "Choose four numbers."], (await tablet.Send(await tablet.Open("/door/newcomers"), new { Name = " ", DoorPin = "" })).Problems());
    }

    [Fact]
    public async Task ACodeFromAWorker_ChoosesNewNumbers_AndStopsTheOldOnes()
    {
        var maureen = await host.WithNumbers("Maureen");
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open($"/people/{maureen.Id}/door"), new { }, $"/people/{maureen.Id}/door/code");
        var code = page.QuerySelector("[aria-labelledby=numbers] .cc-big")!.TextContent.Trim();
        Assert.Null((await worker.Open($"/people/{maureen.Id}/door")).QuerySelector("[aria-labelledby=numbers] .cc-big"));
        var tablet = await host.ATablet();
        Assert.Equal(["These numbers do not fit. Try again, or ask a worker."], (await tablet.SignsIn(maureen)).Problems());
        Assert.Equal(["This code does not fit, or is too old. Ask a worker for a new one."], (await tablet.Send(await tablet.Open("/door/code"), new { DoorPin = "000000" })).Problems());
        page = await tablet.Send(await tablet.Open("/door/code"), new { DoorPin = code });
        Assert.Contains("Choose four numbers that only you know", page.Says("main"));
        page = await tablet.Send(page, new { DoorPin = "1111" }, "/door/numbers", "Press=keep");
        Assert.Equal(["Many people choose these numbers. Choose four that are harder to guess."], page.Problems());
        page = await tablet.Send(page, new { DoorPin = "7052" }, "/door/numbers", "Press=keep");
        Assert.Contains("Welcome, Maureen", page.Says("main"));
        Assert.Contains("You are in already", (await tablet.SignsIn(maureen, "7052")).Says("main"));
    }

    [Fact]
    public async Task NewNumbers_NeedTheCodeFirst()
    {
        var maureen = await host.WithNumbers("Maureen");
        var tablet = await host.ATablet();
        var pad = await tablet.Taps(maureen);
        var answer = await tablet.PostTo("/door/numbers", pad, new("DoorPin", "7052"), new("Press", "keep"));
        Assert.Equal("/door", answer.Headers.Location!.ToString());
        Assert.Contains("Welcome", (await tablet.SignsIn(maureen)).Says("main"));
    }

    [Fact]
    public async Task ACard_SignsIn_UntilItIsStoppedOrANewOneIsMade()
    {
        var maureen = await host.APerson("Maureen");
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf($"/people/{maureen.Id}/door-card/print"));
        string[] codes = [await NewCard(), await NewCard()];
        Assert.NotEqual(codes[0], codes[1]);
        var tablet = await host.ATablet();
        Assert.Equal(["This card does not work. Check the code, or ask a worker."], (await tablet.Send(await tablet.Open("/door/card"), new { Code = codes[0] })).Problems());
        var page = await tablet.Send(await tablet.Open("/door/card"), new { Code = codes[1].ToLowerInvariant().Replace("-", "") });
        Assert.Contains("Welcome, Maureen", page.Says("main"));
        Assert.Equal(VisitWay.Card, (await host.VisitsOf(maureen)).Single().Way);
        await worker.Send(await worker.Open($"/people/{maureen.Id}/door"), new { }, $"/people/{maureen.Id}/door/card/removal");
        Assert.Equal(["This card does not work. Check the code, or ask a worker."], (await tablet.Send(await tablet.Open("/door/card"), new { Code = codes[1] })).Problems());

        async Task<string> NewCard()
        {
            await worker.Send(await worker.Open($"/people/{maureen.Id}/door"), new { }, $"/people/{maureen.Id}/door/card");
            return (await worker.Open($"/people/{maureen.Id}/door-card/print")).QuerySelector(".cc-doorcard__code")!.TextContent.Trim();
        }
    }

    [Fact]
    public async Task WhoGoesWithoutHavingSignedIn_IsAskedWhenTheyCame()
    {
        var (maureen, colin) = (await host.WithNumbers("Maureen"), await host.WithNumbers("Colin"));
        var tablet = await host.ATablet();
        host.Time.Pass(TimeSpan.FromMinutes(140));
        var page = await tablet.Open((await tablet.SignsIn(maureen)).Location.PathName + "/arrival");
        page = await tablet.Send(page, new { }, null, $"At={new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()}");
        Assert.Contains("You gave 2 hours 20 minutes today.", page.Says("main"));
        var visit = (await host.VisitsOf(maureen)).Single();
        Assert.Equal((VisitWay.Told, 140), (visit.Way, visit.Minutes));
        page = await tablet.Open((await tablet.SignsIn(colin)).Location.PathName + "/arrival");
        page = await tablet.Send(page, new { }, null, "At=nobody-knows");
        Assert.Contains("Good that you were here.", page.Says("main"));
        Assert.Equal(VisitEnd.NotKnown, (await host.VisitsOf(colin)).Single().End);
    }

    [Fact]
    public async Task AForgottenSignOut_IsAskedAboutTheNextMorning()
    {
        var maureen = await host.WithNumbers("Maureen");
        var tablet = await host.ATablet();
        await tablet.SignsIn(maureen);
        host.Time.Pass(TimeSpan.FromDays(1));
        var page = await tablet.SignsIn(maureen);
        Assert.Contains("When did you leave on Tuesday 1 December?", page.Says("main"));
        page = await tablet.Send(page, new { }, null, $"At={new DateTimeOffset(2026, 12, 1, 13, 30, 0, TimeSpan.Zero).ToUnixTimeSeconds()}");
        Assert.Contains("Welcome, Maureen", page.Says("main"));
        var visits = await host.VisitsOf(maureen);
        Assert.Equal([(VisitEnd.Left, 270), (VisitEnd.Open, 0)], visits.Select(v => (v.End, v.Minutes)));
        Assert.Equal("Said afterwards.", await host.InDb(db => db.Set<VisitCorrection>().Select(c => c.Why).SingleAsync()));
    }

    [Fact]
    public async Task WhoCameLastEvening_IsAskedInTheMorning_ThoughTheyCouldStillBeIn()
    {
        var maureen = await host.WithNumbers("Maureen");
        var tablet = await host.ATablet();
        host.Time.Pass(TimeSpan.FromHours(10));
        await tablet.SignsIn(maureen);
        host.Time.Pass(TimeSpan.FromHours(14));
        Assert.Contains("When did you leave on Tuesday 1 December?", (await tablet.SignsIn(maureen)).Says("main"));
    }

    [Fact]
    public async Task ATimeThatWasNotOffered_IsRefused()
    {
        var maureen = await host.WithNumbers("Maureen");
        var tablet = await host.ATablet();
        await tablet.SignsIn(maureen);
        host.Time.Pass(TimeSpan.FromDays(1));
        await tablet.Post(await tablet.SignsIn(maureen), new { }, null, "At=1");
        Assert.Equal(VisitEnd.Open, (await host.VisitsOf(maureen))[0].End);
    }

    [Fact]
    public async Task TheList_TicksPeopleInAndOut()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var colin = await host.APerson("Colin");
        var page = await worker.Send(await worker.Open("/door/list?find=colin"), new { }, $"/door/list/{colin.Id}/arrival");
        Assert.Contains("Colin is in.", page.Says());
        Assert.Contains("One person is in now.", page.Says());
        await worker.PostTo($"/door/list/{colin.Id}/arrival", page);
        Assert.Single(await host.VisitsOf(colin));
        Assert.Equal(worker.Person.Id, (await host.VisitsOf(colin))[0].RecordedById);
        page = await worker.Send(page, new { }, $"/door/list/{colin.Id}/departure");
        Assert.Contains("Colin has gone.", page.Says());
        Assert.Equal(HttpStatusCode.NotFound, (await worker.PostTo("/door/list/999999/arrival", await worker.Open("/me/edit"))).StatusCode);
    }
}
