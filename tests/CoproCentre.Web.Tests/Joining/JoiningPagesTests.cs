using System.Net;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Joining;

public class JoiningPagesTests(PrinterlessHost host) : IClassFixture<PrinterlessHost>
{
    [Fact]
    public async Task AnInduction_IsWrittenTogether_AndThePersonReadsItAtOnce()
    {
        var (worker, ewa) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Ewa"));
        var point = await host.Keep(new InductionPoint("What to do in a fire"));
        var text = await AText(worker.Person);
        var address = $"/people/{ewa.Person.Id}/induction";
        var page = await worker.Open(address);
        Assert.Equal(["Tick what you talked about, or write it down."], (await worker.Send(page, new { Form_Notes = " " })).Problems());
        page = await worker.Send(page, new { Form_PointIds = point.Id, Form_Notes = "Likes mornings" });
        Assert.Contains("Written down. Ewa can read it, too.", page.Says());
        var mine = (await ewa.Open("/me/induction")).Says("section[aria-labelledby=talked]");
        Assert.Contains("with \u2068Yusuf\u2069 What to do in a fire Likes mornings", mine);

        page = await worker.Send(await worker.Open(address), new { TextId = text }, $"/people/{ewa.Person.Id}/agreement");
        Assert.Contains("You said yes for the centre.", page.Says());
        Assert.Contains("Not agreed by both yet.", (await ewa.Open("/me/agreement/print")).Says());
        page = await ewa.Send(await ewa.Open("/me/induction"), new { }, "/me/agreement");
        Assert.Contains("Thank you. It is good to have you here.", page.Says());
        Assert.Empty(page.QuerySelectorAll("form[action='/me/agreement']"));
        var paper = (await worker.Open($"/people/{ewa.Person.Id}/agreement/print")).Says();
        Assert.Contains("Tea for everybody", paper);
        Assert.DoesNotContain("Not agreed by both yet.", paper);
    }

    [Fact]
    public async Task AYesThatIsTold_IsWrittenDownByTheWorker_AndANewVersionAsksAgain()
    {
        var (worker, kay) = (await host.SignedIn("Maureen", CentreRoles.Worker), await host.SignedIn("Kay"));
        var text = await AText(worker.Person);
        var address = $"/people/{kay.Person.Id}/induction";
        var page = await worker.Send(await worker.Open(address), new { TextId = text, TheySaidYes = "true" }, $"/people/{kay.Person.Id}/agreement");
        Assert.Contains("Agreed by both. Welcome, Kay.", page.Says());
        Assert.Contains("said yes to \u2068Maureen\u2069", (await kay.Open("/me/induction")).Says());
        var (fresh, old) = (await worker.Open("/settings/induction/agreement"), await worker.Open("/settings/induction/agreement"));
        page = await worker.Send(fresh, new { CentreGives = "Tea for everybody\nCake on Fridays" });
        Assert.Contains("Those who agreed before are asked again.", page.Says());
        Assert.Contains("They agreed to an older version", (await worker.Open(address)).Says());
        Assert.NotEmpty((await kay.Open("/me/induction")).QuerySelectorAll("form[action='/me/agreement']"));
        // What was agreed stays as it was, and nobody writes over a version they have not read.
        Assert.Equal("Tea for everybody", await host.InDb(db => db.Agreements.Where(a => a.PersonId == kay.Person.Id && a.SaidYesAt != null).Select(a => a.Text.CentreGives).SingleAsync()));
        Assert.Equal(["Somebody else wrote a new version meanwhile. Open it, and see what is still to change."], (await worker.Send(old, new { CentreGives = "Other words" })).Problems());
    }

    [Fact]
    public async Task EachLookAtAnEmergencyContact_IsWrittenDown_AndThePersonReadsIt()
    {
        var (worker, colin, other) = (await host.SignedIn("Gwen The Worker", CentreRoles.Worker), await host.SignedIn("Colin"), await host.SignedIn("Nosy"));
        var page = await colin.Send(await colin.Open("/me/emergency-contact"), new { Form_Name = "Aunt Olive", Form_Reach = "next door", Form_Relation = "my aunt" });
        Assert.Contains("Saved.", page.Says());
        var address = $"/people/{colin.Person.Id}/emergency-contact";
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusOf(address));
        Assert.DoesNotContain("Aunt Olive", (await worker.Open($"/people/{colin.Person.Id}")).Says());
        Assert.Contains("Aunt Olive, my aunt next door", (await worker.Open(address)).Says());
        Assert.Contains("Gwen The Worker looked at whom to call in an emergency of yours.", (await colin.Open("/me/looked-at")).Says());
        page = await worker.Send(await worker.Open(address), new { Form_Reach = "0161 496 0000" });
        Assert.Equal("0161 496 0000", (await colin.Open("/me/emergency-contact")).QuerySelector("[name='Form.Reach']")!.GetAttribute("value"));
        await colin.Send(await colin.Open("/me/emergency-contact"), new { }, "/me/emergency-contact/removal");
        Assert.Equal(0, await host.InDb(db => db.EmergencyContacts.CountAsync(c => c.PersonId == colin.Person.Id)));
        Assert.Equal(["Write whom to call.", "Write how to reach them."], (await colin.Send(await colin.Open("/me/emergency-contact"), new { Form_Name = " ", Form_Reach = "" })).Problems());
    }

    [Fact]
    public async Task OnlyTheTwo_ReadWhatTheyTalkAbout_NoManagerNorWorker()
    {
        var manager = await host.SignedIn("Harriet", CentreRoles.Manager | CentreRoles.Worker | CentreRoles.Coordinator);
        var (dot, mentor) = (await host.SignedIn("Dot"), await host.SignedIn("Renée"));
        var page = await manager.Open($"/people/{dot.Person.Id}/mentor?find=Ren");
        page = await manager.Send(page, new { personId = mentor.Person.Id }, $"/people/{dot.Person.Id}/mentor");
        Assert.Contains("Renée is their mentor now.", page.Says());
        var pair = await host.InDb(db => db.Mentorships.Where(m => m.PersonId == dot.Person.Id).Select(m => m.Id).SingleAsync());
        page = await mentor.Send(await mentor.Open($"/me/mentoring/{pair}"), new { Form_Said = "Dot is afraid of lifts", Form_NextStep = "Take the stairs together" });
        Assert.Contains("Dot is afraid of lifts", page.Says("section[aria-labelledby=before]"));
        Assert.Contains("Dot is afraid of lifts", (await dot.Open($"/me/mentoring/{pair}")).Says());
        Assert.Contains("Take the stairs together", (await dot.Open("/me/mentoring")).Says());
        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusOf($"/me/mentoring/{pair}"));
        foreach (var address in new[] { $"/people/{dot.Person.Id}/mentor", $"/people/{dot.Person.Id}", "/settings/audit", "/search?find=lifts", "/search?find=stairs" })
            Assert.DoesNotContain("afraid of lifts", (await manager.Open(address)).Says());

        // Nor does a copy that a manager makes hold it; the person's own does.
        var request = await host.ADataRequest(dot.Person);
        var copies = await manager.Open($"/settings/data-requests/{request.Id}/copy");
        var answer = await manager.Post(copies, new { Form_AsJson = "true" });
        Assert.DoesNotContain("afraid of lifts", await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain("afraid of lifts", (await manager.Open($"/settings/data-requests/{request.Id}/erasure")).Says());
        answer = await dot.PostTo("/me/data/copy", await dot.Open("/me/data"));
        Assert.Contains("afraid of lifts", await answer.Content.ReadAsStringAsync());

        await dot.Send(await dot.Open($"/me/mentoring/{pair}"), new { }, $"/me/mentoring/{pair}/end");
        Assert.Contains("What was said stays to read.", (await mentor.Open($"/me/mentoring/{pair}")).Says());
    }

    [Fact]
    public async Task MyVolunteering_SaysWhatComesNext()
    {
        var (worker, newcomer) = (await host.SignedIn("Siân", CentreRoles.Worker), await host.SignedIn("Newcomer"));
        var text = await AText(worker.Person);
        Assert.Contains("Read what we expect of each other", (await newcomer.Open("/me/volunteering")).Says());
        await newcomer.Send(await newcomer.Open("/me/induction"), new { TextId = text }, "/me/agreement");
        Assert.Contains("Sit down with a worker", (await newcomer.Open("/me/volunteering")).Says());
        Assert.Contains("Newcomer", (await worker.Open("/people?beginning=true&find=Newcomer")).Says(".cc-card"));
        await worker.Send(await worker.Open($"/people/{newcomer.Person.Id}/induction"), new { Form_Notes = "Tea" });
        Assert.Contains("Learn a first job", (await newcomer.Open("/me/volunteering")).Says());
        Assert.Null((await worker.Open("/people?beginning=true&find=Newcomer")).QuerySelector(".cc-card"));
        var date = await host.ADate(worker.Person, "Lantern walk");
        await newcomer.Send(await newcomer.Open($"/activities/{date.ActivityId}"), new { }, $"/activities/{date.ActivityId}/dates/{date.Id}/place");
        Assert.Contains("Lantern walk", (await newcomer.Open("/me/volunteering")).Says("section[aria-labelledby=together]"));
    }

    [Fact]
    public async Task TheList_IsTheCentresOwn()
    {
        var (worker, volunteer) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Ewa"));
        Assert.Equal(HttpStatusCode.NotFound, await volunteer.StatusOf("/settings/induction"));
        Assert.Equal(["Write what to talk about."], (await worker.Send(await worker.Open("/settings/induction"), new { Form_Text = " " })).Problems());
        await worker.Send(await worker.Open("/settings/induction"), new { Form_Text = "Where the blankets are" });
        var id = await host.InDb(db => db.InductionPoints.Where(p => p.Text == "Where the blankets are").Select(p => p.Id).SingleAsync());
        await worker.Send(await worker.Open($"/settings/induction/{id}"), new { Form_Text = "Where the warm things are" });
        var beginner = await host.APerson("Beginner");
        Assert.Contains("Where the warm things are", (await worker.Open($"/people/{beginner.Id}/induction")).Says("section[aria-labelledby=talk]"));
        await worker.Send(await worker.Open($"/settings/induction/{id}"), new { }, $"/settings/induction/{id}/retirement");
        Assert.DoesNotContain("Where the warm things are", (await worker.Open($"/people/{beginner.Id}/induction")).Says());
    }

    [Fact]
    public async Task Pronouns_AreOnesOwn_AndOnThePageOnly()
    {
        var (worker, ewa) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Ewa"));
        await ewa.Send(await ewa.Open("/me/edit"), new { Pronouns = "they" });
        Assert.Contains("Spoken of as they", (await worker.Open($"/people/{ewa.Person.Id}")).Says());
        Assert.Equal(["Use at most 40 letters for how to speak of them."], (await ewa.Send(await ewa.Open("/me/edit"), new { Pronouns = new string('x', 41) })).Problems());
    }

    private Task<int> AText(Person by) => host.InDb(async db =>
    {
        var number = await db.AgreementTexts.MaxAsync(t => (int?)t.Number) ?? 0;
        var text = new AgreementText(number + 1, "Tea for everybody", "Kindness", await db.People.SingleAsync(p => p.Id == by.Id), host.Time.GetUtcNow().UtcDateTime);
        db.Add(text);
        await db.SaveChangesAsync();
        return text.Id;
    });
}
