using System.Net;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Roles;

public class RolePagesTests(PrinterlessHost host) : IClassFixture<PrinterlessHost>
{
    [Fact]
    public async Task AWorker_MakesAJob_WithPlacesAndWhatHasToBeLearnt()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var lunch = await host.Keep(new CentreSession("Lunch", Weekdays.Monday, new(11, 0), new(13, 0), TestClock.Today));
        var food = await host.Keep(new Topic("Handling food"));
        var page = await worker.Open("/roles/new");
        var at = page.QuerySelectorAll("[name$='.SessionId']").ToList().FindIndex(i => i.GetAttribute("value") == $"{lunch.Id}");
        page = await worker.Send(page, new Dictionary<string, string> { ["Form.Name"] = "Kitchen <&>", ["Form.About"] = "Cooking lunch", [$"Form.Places[{at}].Count"] = "3", ["Form.TopicIds"] = $"{food.Id}" });
        Assert.Contains("Kitchen <&> is one of the jobs now.", page.Says());
        Assert.Contains("Lunch: 3 people First comes: Handling food.", page.Says("section[aria-labelledby=facts]"));
        Assert.Contains("Nobody can do this on their own yet.", page.Says());
        var ewa = await host.SignedIn("Ewa");
        page = await ewa.Open("/roles?find=kitchen+<");
        Assert.Contains("Kitchen <&>", page.Says(".cc-card"));
        Assert.DoesNotContain("Nobody can do this", page.Says());
        Assert.Equal(HttpStatusCode.NotFound, await ewa.StatusOf("/roles/new"));
    }

    [Fact]
    public async Task BadInput_IsSaidPlainly_AndLosesNothing()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        await host.Keep(new CentreSession("Tea", Weekdays.Monday, new(11, 0), new(13, 0), TestClock.Today));
        var page = await worker.Send(await worker.Open("/roles/new"), new Dictionary<string, string> { ["Form.Name"] = " ", ["Form.About"] = "Cooking", ["Form.Places[0].Count"] = "many" });
        Assert.Equal(["Write a name for the job.", "Choose a number from 0 to 50."], page.Problems());
        Assert.Equal(("Cooking", "many"), (page.QuerySelector("[name='Form.About']")!.TextContent.Trim(), page.QuerySelector("[name='Form.Places[0].Count']")!.GetAttribute("value")));
    }

    [Fact]
    public async Task APeerWhoCanTeach_SignsSteps_AndSeesOnlyTheirJob()
    {
        var (marcus, colin, kay, worker) = (await host.SignedIn("Marcus"), await host.SignedIn("Colin"), await host.SignedIn("Kay"), await host.SignedIn("Yusuf", CentreRoles.Worker));
        var (kitchen, garden) = (await AJob("Kitchen"), await AJob("Garden"));
        var way = $"/roles/{kitchen.Id}/people/{colin.Person.Id}";
        Assert.Equal(HttpStatusCode.NotFound, await marcus.StatusOf(way));
        await Sign(kitchen, marcus.Person, LadderStep.CanTeach, worker.Person);
        var page = await marcus.Send(await marcus.Open(way), new { Form_Step = "Shown" });
        Assert.Contains("Signed. Well done, Colin.", page.Says());
        Assert.Contains("signed by Marcus", (await colin.Open(way)).Says());
        Assert.Contains("signed by Marcus", (await colin.Open($"/roles/{kitchen.Id}")).Says("section[aria-labelledby=mine]"));
        Assert.Null((await colin.Open(way)).QuerySelector("form[action$=steps]"));
        Assert.Equal(HttpStatusCode.NotFound, await kay.StatusOf(way));
        Assert.Equal(HttpStatusCode.NotFound, await marcus.StatusOf($"/roles/{garden.Id}/people/{colin.Person.Id}"));
        Assert.Contains("Colin", (await marcus.Open($"/roles/{kitchen.Id}")).Says("section[aria-labelledby=learners]"));
        Assert.Null((await kay.Open($"/roles/{kitchen.Id}")).QuerySelector("section[aria-labelledby=learners]"));
    }

    [Fact]
    public async Task TwoWhoSignTheSameStep_TheSecondReadsIt()
    {
        var (one, other, colin) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Siân", CentreRoles.Worker), await host.APerson("Colin"));
        var way = $"/roles/{(await AJob("Kitchen")).Id}/people/{colin.Id}";
        var (first, second) = (await one.Open(way), await other.Open(way));
        await one.Send(first, new { Form_Step = "Shadowing" }, $"{way}/steps");
        Assert.Equal(["This step is signed already."], (await other.Send(second, new { Form_Step = "Shown" }, $"{way}/steps")).Problems());
        Assert.Equal(1, await host.InDb(db => db.SignedSteps.CountAsync(s => s.PersonId == colin.Id)));
    }

    [Fact]
    public async Task OnOnesOwn_WaitsForWhatHasToBeLearnt_AndATakenBackStepStaysInTheRecord()
    {
        var (worker, colin) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.APerson("Colin"));
        var food = await host.Keep(new Topic("Handling food"));
        var kitchen = await AJob("Kitchen", food.Id);
        var way = $"/roles/{kitchen.Id}/people/{colin.Id}";
        var page = await worker.Send(await worker.Open(way), new { Form_Step = "OnMyOwn" });
        Assert.Equal(["First comes: Handling food."], page.Problems());
        page = await worker.Send(await worker.Open($"/people/{colin.Id}/learnt"), new { Form_TopicId = food.Id });
        Assert.Contains("Handling food", page.Says(".cc-card"));
        page = await worker.Send(await worker.Open(way), new { Form_Step = "OnMyOwn" });
        Assert.Contains("Signed. Well done, Colin.", page.Says());
        page = await worker.Send(await worker.Open($"{way}/taking-back"), new { Form_Step = "OnMyOwn", Form_Because = "Signed for the wrong Colin" });
        Assert.Contains("On my own was taken back by Yusuf", page.Says());
        Assert.Contains("Signed for the wrong Colin", page.Says());
    }

    [Fact]
    public async Task AWish_IsKept_ChangedAndTakenBack()
    {
        var ewa = await host.SignedIn("Ewa");
        var kitchen = await AJob("Kitchen");
        var address = $"/roles/{kitchen.Id}";
        Task<List<Wish>> Wishes() => host.InDb(db => db.RoleWishes.Where(w => w.RoleId == kitchen.Id && w.PersonId == ewa.Person.Id).Select(w => w.Wish).ToListAsync());
        await ewa.Send(await ewa.Open(address), new { }, $"{address}/wish", "wish=WouldLike");
        Assert.Equal([Wish.WouldLike], await Wishes());
        var page = await ewa.Open("/me/learning");
        Assert.Contains("Ask somebody to show you: Kitchen", page.Says());
        await ewa.Send(await ewa.Open(address), new { }, $"{address}/wish", "wish=RatherNot");
        Assert.Equal([Wish.RatherNot], await Wishes());
        await ewa.Send(await ewa.Open(address), new { }, $"{address}/wish", "wish=RatherNot");
        Assert.Empty(await Wishes());
    }

    [Fact]
    public async Task TheMatrix_SaysWhoCanDoWhat_InAtMostTenQueries()
    {
        var (worker, colin) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.APerson("Colin the third"));
        var bikes = await AJob("Bikes");
        await Sign(bikes, colin, LadderStep.OnMyOwn, worker.Person);
        var page = await worker.Open($"/roles/readiness?find=third&role={bikes.Id}");
        Assert.Contains("Colin the thirdOn my own", string.Concat(page.QuerySelectorAll(".cc-matrix tbody tr").Select(r => string.Concat(r.Children.Select(c => c.TextContent.Trim())))));
        Assert.InRange(host.Queries, 1, 10);
        Assert.Contains("On my own", (await worker.Open("/roles/readiness/print")).Says());
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Kay")).StatusOf("/roles/readiness"));
    }

    [Fact]
    public async Task ACheck_IsALevelAndADay_AndNobodyWritesTheirOwn()
    {
        var (worker, colin) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.APerson("Colin"));
        var page = await worker.Send(await worker.Open($"/people/{colin.Id}/check"), new Dictionary<string, string> { ["Form.Level"] = "Enhanced", ["Form.ExpiresOn.Day"] = "1", ["Form.ExpiresOn.Month"] = "6", ["Form.ExpiresOn.Year"] = "2028" });
        Assert.Contains("Enhanced, until Thursday 1 June 2028. Written down by Yusuf.", page.Says());
        page = await worker.Send(await worker.Open($"/people/{worker.Person.Id}/check"), new Dictionary<string, string> { ["Form.Level"] = "Basic", ["Form.ExpiresOn.Day"] = "1", ["Form.ExpiresOn.Month"] = "6", ["Form.ExpiresOn.Year"] = "2028" });
        Assert.Equal(["Ask another worker to write down your check."], page.Problems());
    }

    [Fact]
    public async Task AClosedJob_IsGoneForVolunteers_AndCanBeOpenedAgain()
    {
        var (worker, ewa) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Ewa"));
        var address = $"/roles/{(await AJob("Signs")).Id}";
        await worker.Send(await worker.Open(address), new { }, $"{address}/closure");
        Assert.Equal(HttpStatusCode.NotFound, await ewa.StatusOf(address));
        await worker.Send(await worker.Open(address), new { }, $"{address}/reopening");
        Assert.Equal(HttpStatusCode.OK, await ewa.StatusOf(address));
    }

    private Task<JobRole> AJob(string name, params int[] topics) => host.InDb(async db =>
    {
        var role = new JobRole(name, $"What there is to do: {name}");
        role.Require(await db.Topics.Where(t => topics.Contains(t.Id)).ToListAsync());
        db.Add(role);
        await db.SaveChangesAsync();
        return role;
    });

    private Task Sign(JobRole role, Person person, LadderStep step, Person by) => host.Save(async db =>
    {
        var (job, who, worker) = (await db.JobRoles.SingleAsync(r => r.Id == role.Id), await db.People.SingleAsync(p => p.Id == person.Id), await db.People.SingleAsync(p => p.Id == by.Id));
        db.Add(new Ladder(job, who, [], [], null).Sign(step, TestClock.Today, new(worker, true, null), TestClock.Today));
    });
}
