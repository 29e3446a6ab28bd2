using CoproCentre.Domain.Thanks;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Printing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Thanks;

public class ThanksCardsTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Theory]
    [InlineData("Thank you for the tea.", 4, 1)]
    [InlineData("Thank you for the tea.", 5, 2)]
    [InlineData("w", 4, 1)]
    [InlineData("every word ", 4, 1)]
    [InlineData("WIDE ", 4, 1)]
    [InlineData("茶", 4, 1)]
    [InlineData("ሻይ ", 4, 1)]
    [InlineData("a\n", 4, 1)]
    public async Task EveryCard_FitsItsQuarterOfAPage_WithEveryWord(string part, int people, int pages)
    {
        var chair = await host.SignedIn("Bernie of the very long name that somebody chose because they liked it so much");
        var words = part.Length > 12 ? part : string.Concat(Enumerable.Repeat(part, ThankYou.WordsLength / part.Length)).Trim();
        var id = await Said(chair, words, people);
        var pdf = await chair.Client.GetByteArrayAsync($"/thanks/{id}/card.pdf");
        var info = await Pdf.Info(pdf);
        Assert.Matches($@"Pages:\s+{pages}\n", info);
        Assert.Matches("Page size:.*A4", info);
        var text = string.Concat((await Pdf.Text(pdf)).Where(c => !char.IsWhiteSpace(c)));
        Assert.DoesNotContain("Page1of", text);
        var plain = string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
        // Cards stand side by side, and so do their lines in the text of the paper: letters are counted.
        if (plain.All(char.IsAscii))
            Assert.InRange(text.Count(c => c == plain[0]), people * plain.Count(c => c == plain[0]), int.MaxValue);
        // The last line of each card is there: nothing pushed it out.
        Assert.Equal(people, text.Split("Tuesday1December2026").Length - 1);
    }

    [Fact]
    public async Task WhoIsThanked_GetsOnlyTheirOwnCard()
    {
        var (chair, kay) = (await host.SignedIn("Bernie"), await host.SignedIn("Kay"));
        var id = await Said(chair, "You sang.", 2, kay.Person.Id);
        var page = await kay.Open($"/thanks/{id}/card/print");
        Assert.Single(page.QuerySelectorAll(".cc-thanks__card"));
        Assert.Contains("Kay", page.Says(".cc-thanks__card"));
        Assert.Equal(3, (await chair.Open($"/thanks/{id}/card/print")).QuerySelectorAll(".cc-thanks__card").Length);
    }

    [Fact]
    public async Task AllCardsOfAMeeting_AreOnePaper()
    {
        var chair = await host.SignedIn("Bernie");
        var (ewa, kay) = (await host.APerson("Ewa"), await host.APerson("Kay"));
        var meeting = await host.AHeldMeeting(await host.AGroup("Book group", chair.Person), ewa, kay);
        Assert.Contains("No thanks are said yet.", (await chair.Open($"/meetings/{meeting.Id}/thanks-cards/print")).Says());
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/follow-up/thanks"), new { Form_To = "everybody", Form_Words = "You read so well." });
        var page = await chair.Open($"/meetings/{meeting.Id}/thanks-cards/print");
        Assert.Equal(2, page.QuerySelectorAll(".cc-thanks__card").Length);
        Assert.Contains("Book group", page.Says(".cc-thanks__from"));
    }

    private Task<int> Said(Visitor by, string words, int people, int? also = null) => host.InDb(async db =>
    {
        var thanks = new ThankYou(words, await db.People.SingleAsync(p => p.Id == by.Person.Id), TestClock.Today);
        if (also is { } id)
            thanks.To(await db.People.SingleAsync(p => p.Id == id));
        for (var i = 0; i < people; i++)
            thanks.To($"Guest number {i}");
        db.Add(thanks);
        await db.SaveChangesAsync();
        return thanks.Id;
    });
}
