using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Programme;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Programme;

public class AwardTests(PrinterlessHost host) : IClassFixture<PrinterlessHost>
{
    [Fact]
    public async Task ACertificate_ShowsWhatThePersonAgreedTo_AndNothingElse()
    {
        var (coordinator, dot) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Dot"));
        var award = await host.AnAward(dot.Person, coordinator.Person);
        var address = $"/programme/awards/{award.Id}/certificate/print";
        var paper = (await dot.Open(address)).Says(".cc-cert");
        Assert.Contains("Dot for 5 weeks of volunteering A good start", paper);
        foreach (var hidden in new[] { "hours", "Tea bar", "Handling food", "every face", "Check it" })
            Assert.DoesNotContain(hidden, paper);
        var review = await dot.Open($"/programme/reviews/{award.ReviewId}");
        await dot.Send(review, new { ChoicesForm_Choices = new[] { "ShowHours", "ShowRoles", "ShowTraining", "ShowWords", "MayBeChecked" } }, $"/programme/reviews/{award.ReviewId}/choices");
        paper = (await dot.Open(address)).Says(".cc-cert");
        foreach (var shown in new[] { "6 days and 12 hours", "Tea bar: on my own", "Handling food", "“I know every face at the door.”", "Sunitacoordinator", "1 December 2026", "Check it with the code" })
            Assert.Contains(shown, paper);
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Nosy")).StatusOf(address));
        // A mentor who came later is not on it; the one of that day stays when they are not any more.
        await host.Save(async db =>
        {
            var (who, then, later) = (await db.People.SingleAsync(p => p.Id == dot.Person.Id), new Person("Mentor then", host.Time.GetUtcNow().UtcDateTime), new Person("Mentor later", host.Time.GetUtcNow().UtcDateTime));
            var ended = new Mentorship(who, then, TestClock.Today.AddDays(-60));
            ended.Finish(TestClock.Today);
            db.AddRange(ended, new Mentorship(who, later, TestClock.Today.AddDays(1)));
        });
        paper = (await dot.Open(address)).Says(".cc-cert");
        Assert.Contains("Mentor thenmentor", paper);
        Assert.DoesNotContain("Mentor later", paper);
    }

    [Fact]
    public async Task ACode_TellsAwardFirstNameAndMonth_OnlyIfThePersonAgreed()
    {
        var coordinator = await host.SignedIn("Sunita", CentreRoles.Coordinator);
        var stranger = host.Stranger();
        await host.AnAward(await host.APerson("Dot Cotton"), coordinator.Person, AwardChoices.MayBeChecked | AwardChoices.ShowHours, "QRTVWXY34679");
        var silent = await host.AnAward(await host.APerson("Silent Sam"), coordinator.Person, AwardChoices.All & ~AwardChoices.MayBeChecked, "CDFGHJKMNPQR");
        await stranger.Open("/verify?code=qrtv-wxy3 4679");
        Assert.Equal("/verify/QRTVWXY34679", stranger.Answer.Headers.Location!.ToString());
        var page = (await stranger.Open("/verify/QRTVWXY34679")).Says("main");
        Assert.Contains("\u2068Dot\u2069 was given the award “A good start” for 5 weeks", page);
        Assert.Contains("in December 2026", page);
        foreach (var untold in new[] { "Cotton", "hours", "Tea bar", "1 December" })
            Assert.DoesNotContain(untold, page);
        var (unknown, hidden) = ((await stranger.Open("/verify/XXXXXXXXXXXX")).Says(".cc-wall"), (await stranger.Open($"/verify/{silent.Code}")).Says(".cc-wall"));
        Assert.Equal(unknown, hidden);
        Assert.Contains("We cannot say anything about this code.", hidden);
        Assert.Contains("We cannot say anything about this code.", (await stranger.Open("/verify/%3Cscript%3E")).Says());
    }

    [Fact]
    public async Task ABadge_HoldsBeforeSoftwareThatIsNotOurs_AndNotWhenItIsChanged()
    {
        var (coordinator, dot) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("D\"ot \\ Łucja\té😀"));
        var award = await host.AnAward(dot.Person, coordinator.Person, AwardChoices.Badge);
        var address = $"/programme/awards/{award.Id}/badge.json";
        var badge = await dot.Client.GetByteArrayAsync(address);
        var (exit, said) = await Verify(badge);
        Assert.True(exit == 0, said);
        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(badge).Replace("A good start", "Twenty weeks"));
        (exit, said) = await Verify(changed);
        Assert.True(exit != 0 && said.Contains("Invalid signature"), said);
        // The key stays the same, so badges of today and of tomorrow have one issuer.
        var again = Encoding.UTF8.GetString(await dot.Client.GetByteArrayAsync(address));
        Assert.Equal(Issuer(Encoding.UTF8.GetString(badge)), Issuer(again));
        Assert.Equal(1, await host.InDb(db => db.BadgeKeys.CountAsync()));
        Assert.DoesNotContain("did:key", await host.InDb(db => db.BadgeKeys.Select(k => k.Sealed).SingleAsync()));

        static string Issuer(string text) => text[text.IndexOf("did:key:", StringComparison.Ordinal)..][..50];
    }

    [Fact]
    public async Task ABadge_IsForWhoWantsOne()
    {
        var (coordinator, dot) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Dot"));
        var award = await host.AnAward(dot.Person, coordinator.Person, AwardChoices.All & ~AwardChoices.Badge);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await dot.StatusOf($"/programme/awards/{award.Id}/badge.json"), await coordinator.StatusOf($"/programme/awards/{award.Id}/badge.json")));
    }

    [Fact]
    public async Task ACelebration_TakesWhatWaits_KeepsItsOrder_IsPrinted_AndHandedOver()
    {
        // All awards that wait come into it, so it has a centre of its own.
        await using var centre = new PrinterlessHost();
        var (coordinator, dot, sam) = (await centre.SignedIn("Sunita", CentreRoles.Coordinator), await centre.SignedIn("Dot"), await centre.APerson("Sam"));
        var first = await centre.AnAward(dot.Person, coordinator.Person, AwardChoices.Noticeboard);
        var second = await centre.AnAward(sam, coordinator.Person);
        await centre.Save(async db => (await db.People.SingleAsync(p => p.Id == dot.Person.Id)).AgreeToBeNamed(true));
        var page = await coordinator.Send(await coordinator.Open("/programme/celebrations/new"), new { Form_Name = "", Form_Day_Day = "1", Form_Day_Month = "12", Form_Day_Year = "2026", Form_Starts_Typed = "25:00", Form_Place = "The long table" });
        Assert.Equal(["Write a name for the celebration.", "There is no such time. Write it like 14:30."], page.Problems());
        page = await coordinator.Send(page, new { Form_Name = "Cake", Form_Starts_Typed = "2pm", Form_Order = "Welcome by Kay" });
        var at = coordinator.Answer.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("Dot", page.Says("section[aria-labelledby=awards]"));
        page = await coordinator.Send(page, new { }, $"{at}/awards/{second.Id}/earlier");
        var paper = await coordinator.Open($"{at}/certificates/print");
        Assert.Equal(["Sam", "Dot"], paper.QuerySelectorAll(".cc-cert h2").Select(h => h.TextContent));
        page = await coordinator.Send(await coordinator.Open(at), new { }, $"{at}/invitation");
        Assert.Contains("2 people are told.", page.Says());
        page = await coordinator.Send(page, new { }, $"{at}/awards/{second.Id}/removal");
        Assert.Contains("Sam", page.Says("section[aria-labelledby=waiting]"));
        page = await coordinator.Send(page, new { AwardIds = first.Id }, $"{at}/handing-over");
        Assert.Contains("1 award is handed over.", page.Says());
        var board = (await centre.Stranger().Open("/noticeboard")).Says();
        Assert.Contains("5 weeks of being part of it.", board);
        Assert.Equal("Awarded and handed over", (await dot.Open("/me/journey")).QuerySelector(".cc-award--given .cc-soft")!.TextContent);
        var other = $"/programme/celebrations/{(await centre.ACelebration(null, second)).Id}";
        page = await coordinator.Open(other);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.PostTo($"{other}/handing-over", page)).StatusCode);
        Assert.Contains("Choose whose award was handed over.", (await coordinator.Open("/")).Says());
    }

    private static async Task<(int Exit, string Said)> Verify(byte[] badge)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [Path.GetFullPath(Path.Combine(Here(), "../../badges/verify.mjs"))]) { RedirectStandardInput = true, RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(badge);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
