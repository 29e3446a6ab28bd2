using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.Expenses;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Expenses;

public class ExpensePagesTests(PrinterlessHost host) : IClassFixture<PrinterlessHost>
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC");

    [Fact]
    public async Task AVolunteerClaims_ASecondPersonApproves_AndTheMoneyIsGiven()
    {
        var (ewa, yusuf) = (await host.SignedIn("Ewa"), await host.SignedIn("Yusuf", CentreRoles.Worker));
        var address = await Claim(ewa, Png);
        var page = await ewa.Open(address);
        Assert.Contains("Bus to <the> allotment £2.50 Waits for a second person", page.Says());
        Assert.Contains("A second person looks at it", page.Says());
        Assert.Null(page.QuerySelector("form[action$=approval]"));
        Assert.Contains("for a second person.", (await yusuf.Open("/expenses")).Says());

        page = await yusuf.Send(await yusuf.Open(address), new { }, $"{address}/approval");
        Assert.Contains("Approved. Thank you.", page.Says());
        Assert.Equal([("£2.50 is ready for you to collect, for: Bus to <the> allotment", address)], await host.ToldTo(ewa.Person));
        Assert.Contains("£2.50 is ready for you. Ask a worker for it.", (await ewa.Open("/me/expenses")).Says());
        Assert.Contains("Approved by Yusuf.", (await yusuf.Open($"{address}/slip/print")).Says());
        page = await yusuf.Send(await yusuf.Open($"{address}/payment"), new { Form_How = "Cash" });
        Assert.Contains("Paid. Thank you.", page.Says());
        Assert.Contains("£2.50", (await yusuf.Open("/expenses/months")).Says("table"));
        var file = await (await yusuf.Client.GetAsync("/expenses/months.csv")).Content.ReadAsStringAsync();
        Assert.Contains($"{TestClock.Today:yyyy-MM},1,2.50", file);
    }

    [Fact]
    public async Task AReceipt_IsSeenByWhoPaidAndByWorkers_AndByNobodyElse()
    {
        var (ewa, yusuf, kay, manager) = (await host.SignedIn("Ewa"), await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Kay"), await host.SignedIn("Bernie", CentreRoles.Manager));
        var address = await Claim(ewa, Png);
        var photo = (await ewa.Open(address)).QuerySelector("img.cc-receipt")!.GetAttribute("src")!;
        foreach (var may in new[] { ewa, yusuf })
        {
            var answer = await may.Client.GetAsync(photo);
            Assert.Equal(("image/png", true, "nosniff"), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.NoStore, answer.Headers.GetValues("X-Content-Type-Options").Single()));
            Assert.Equal(Png, await answer.Content.ReadAsByteArrayAsync());
        }

        foreach (var other in new[] { kay, manager })
        {
            Assert.Equal(HttpStatusCode.NotFound, await other.StatusOf(photo));
            Assert.Equal(HttpStatusCode.NotFound, await other.StatusOf(address));
            Assert.Equal(HttpStatusCode.NotFound, await other.StatusOf($"{address}/slip/print"));
            Assert.Equal(HttpStatusCode.NotFound, await other.StatusOf("/expenses"));
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostTo($"{address}/approval", await other.Open("/me/edit"))).StatusCode);
        }

        var another = await Claim(kay, Png);
        Assert.Equal(HttpStatusCode.NotFound, await kay.StatusOf($"{another}/receipts/{photo.Split('/')[^1]}"));
        Assert.Equal(HttpStatusCode.Redirect, await host.Stranger().StatusOf(photo));
    }

    [Fact]
    public async Task AWorker_WritesItDownForSomebody_AndAnotherOneDecides()
    {
        var (yusuf, sian) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Siân", CentreRoles.Worker));
        var colin = await host.APerson("Colin");
        var address = await Claim(yusuf, Png, colin.Id);
        var page = await yusuf.Open(address);
        Assert.Contains("Written down byYusuf", page.Says("dl"));
        Assert.Null(page.QuerySelector("form[action$=approval]"));
        await yusuf.Send(await yusuf.Open($"{address}/refusal"), new { Form_Because = "I say so" });
        Assert.Contains("A second person decides: not who gets the money, and not who wrote it down.", (await yusuf.Send(await yusuf.Open($"{address}/refusal"), new { Form_Because = "I say so" })).Problems());
        await sian.Send(await sian.Open($"{address}/refusal"), new { Form_Because = "It was a gift." });
        Assert.Equal([("We could not agree to £2.50 for: Bus to <the> allotment. Because: It was a gift.", address)], await host.ToldTo(colin));
        var kay = await host.SignedIn("Kay");
        Assert.Equal(HttpStatusCode.NotFound, await kay.StatusOf($"/expenses/new?person={colin.Id}"));
    }

    [Fact]
    public async Task BadInput_IsSaidPlainly_AndLosesNothing()
    {
        var ewa = await host.SignedIn("Ewa");
        var (answer, page) = await Send(ewa, [], ("Form.What", "Flour & eggs"), ("Form.Money", "12,50"), ("Form.Note", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer);
        Assert.Equal(["Write what it cost in pounds, from 1p to £1,000, like 12.50.", "Add a photo of the receipt, or a note that says why there is none."], page.Problems());
        Assert.Equal(("Flour & eggs", "12,50"), (Typed(page, "Form.What"), Typed(page, "Form.Money")));
        (answer, page) = await Send(ewa, ["<html>not a picture</html>"u8.ToArray()], ("Form.What", "Flour"), ("Form.Money", "3"));
        Assert.Equal(["Choose a picture that is a PNG or a JPEG."], page.Problems());
        Assert.Equal("Flour", Typed(page, "Form.What"));
        (_, page) = await Send(ewa, [.. Enumerable.Repeat(Png, 6)], ("Form.What", "Flour"), ("Form.Money", "3"));
        Assert.Equal(["Choose at most 5 photos."], page.Problems());
        Assert.Equal(0, await host.InDb(db => db.Expenses.CountAsync(e => e.PersonId == ewa.Person.Id)));
    }

    [Fact]
    public async Task AClaim_IsTakenBack_AndSentTwiceIsOne()
    {
        var ewa = await host.SignedIn("Ewa");
        var page = await ewa.Open("/expenses/new");
        var first = await ewa.Client.PostAsync("/expenses/new", Content(page, [Png], ("Form.What", "Tea"), ("Form.Money", "1")));
        var second = await ewa.Client.PostAsync("/expenses/new", Content(page, [Png], ("Form.What", "Tea"), ("Form.Money", "1")));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        var address = first.Headers.Location!.ToString();
        page = await ewa.Send(await ewa.Open(address), new { }, $"{address}/taking-back");
        Assert.Contains("Taken back", page.Says());
        Assert.Equal(ExpenseState.TakenBack, await host.InDb(db => db.Expenses.Where(e => e.PersonId == ewa.Person.Id).Select(e => e.State).SingleAsync()));
    }

    private static async Task<string> Claim(Visitor who, byte[] photo, int? person = null)
    {
        var page = await who.Open(person is null ? "/expenses/new" : $"/expenses/new?person={person}");
        var answer = await who.Client.PostAsync("/expenses/new", Content(page, [photo], ("Form.What", "Bus to <the> allotment"), ("Form.Money", "£2.50")));
        return answer.Headers.Location!.ToString();
    }

    private static async Task<(HttpStatusCode, IHtmlDocument)> Send(Visitor who, byte[][] photos, params (string, string)[] typed)
    {
        var answer = await who.Client.PostAsync("/expenses/new", Content(await who.Open("/expenses/new"), photos, typed));
        return (answer.StatusCode, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    private static MultipartFormDataContent Content(IHtmlDocument page, byte[][] photos, params (string Name, string Value)[] typed)
    {
        var form = page.Forms.Single(f => f.GetAttribute("action") == "/expenses/new");
        var content = new MultipartFormDataContent();
        foreach (var photo in photos)
            content.Add(new ByteArrayContent(photo), "Form.Receipts", "photo.png");
        foreach (var field in form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type != "file" && typed.All(t => t.Name != i.Name)))
            content.Add(new StringContent(field.Value), field.Name!);
        foreach (var (name, value) in typed)
            content.Add(new StringContent(value), name);
        return content;
    }

    private static string? Typed(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']")!.GetAttribute("value");
}
