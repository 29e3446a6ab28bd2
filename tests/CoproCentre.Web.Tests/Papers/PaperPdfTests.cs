using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Printing;

namespace CoproCentre.Web.Tests.Papers;

public sealed class PaperPdfTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Theory]
    [InlineData("agenda", "Agenda")]
    [InlineData("briefing", "For the chair")]
    [InlineData("sign-in-sheet", "Who is here")]
    [InlineData("pack", "Our meeting on paper")]
    [InlineData("actions", "What we said we would do")]
    [InlineData("minutes", "Minutes")]
    public async Task EveryPaper_IsATaggedPdf_WithTitleLanguageAndPageNumbers(string paper, string name)
    {
        var meeting = new AKitchenMeeting().WithUsualItems().Published().Running().Agreed("Porridge", "Buy the oats", "Kay").WrittenUp("# Hello\nWe talked.", shared: true);
        var pdf = await Print(meeting, paper);
        var info = await Pdf.Info(pdf);
        var pages = int.Parse(System.Text.RegularExpressions.Regex.Match(info, @"Pages:\s+(\d+)").Groups[1].Value);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches($@"Title:\s+{name}: Kitchen group, Thursday 3 December 2026 - Weavers Yard", info);
        Assert.Matches("Page size:.*A4", info);
        Assert.Contains("/Lang (en-GB)", System.Text.Encoding.Latin1.GetString(pdf));
        var text = await Pdf.Text(pdf);
        Assert.All(Enumerable.Range(1, pages), page => Assert.Contains($"Page {page} of {pages}", text));
        Assert.Contains("Weavers Yard", text);
        var fonts = await Pdf.Fonts(pdf);
        Assert.Contains("AtkinsonHyperlegible", fonts);
        Assert.DoesNotMatch("Type 3|Noto|DejaVu|Liberation|Verdana", fonts);
    }

    [Fact]
    public async Task AUsualAgenda_FitsOnOnePage_AndLargePrintTakesMore()
    {
        var meeting = new AKitchenMeeting().WithUsualItems().Published();
        Assert.Matches(@"Pages:\s+1\n", await Pdf.Info(await Print(meeting, "agenda")));
        Assert.Matches(@"Pages:\s+[23]\n", await Pdf.Info(await Print(meeting, "agenda", "?size=large")));
    }

    [Fact]
    public async Task OddTexts_ComeOutAsTheyWereTyped()
    {
        var meeting = new AKitchenMeeting("<script>alert(1)</script>").WithMembers("ሰላማዊት", "Ελένη", "Олена", "فاطمة")
            .With(("<b>bold?</b> & \"quotes\"", "Łukasz", 10, ItemKind.Decision, Horizon.LongTerm, new string('w', AgendaItem.TextLength))).Published();
        var sheet = await Pdf.Text(await Print(meeting, "sign-in-sheet"));
        Assert.All(new[] { "<script>alert(1)</script>", "ሰላማዊት", "Ελένη", "Олена", "فاطمة" }, text => Assert.Contains(text, sheet));
        var agenda = await Pdf.Text(await Print(meeting, "agenda"));
        Assert.Contains("<b>bold?</b> & \"quotes\"", agenda);
        Assert.Contains("Łukasz brings this.", agenda);
        Assert.Equal(AgendaItem.TextLength, agenda.Split('\n').Where(l => l.Contains("wwwww")).Sum(l => l.Count(c => c == 'w')));
    }

    [Fact]
    public async Task APdf_IsShownInTheBrowser_UnderAGoodName_AndNotKept()
    {
        var meeting = new AKitchenMeeting("Küche & Garten").WithUsualItems().Published();
        var id = await meeting.KeptBy(host);
        var chair = await host.SignedIn(meeting.Chair);
        var answer = await chair.Client.GetAsync($"/meetings/{id}/agenda.pdf");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("agenda-küche-garten-2026-12-03.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.True(answer.Headers.CacheControl is { NoStore: true, Private: true });
    }

    [Fact]
    public async Task TheCentresLogo_IsPrinted()
    {
        var meeting = new AKitchenMeeting().WithUsualItems().Published();
        var without = await Print(meeting, "agenda");
        await using var logoHost = new CentreHost();
        await logoHost.Save(db =>
        {
            db.Settings.Single().ShowLogo(Convert.FromBase64String(
                "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC"));
            return Task.CompletedTask;
        });
        var other = new AKitchenMeeting().WithUsualItems().Published();
        var id = await other.KeptBy(logoHost);
        var with = await (await logoHost.SignedIn(other.Chair)).Client.GetByteArrayAsync($"/meetings/{id}/agenda.pdf");
        Assert.DoesNotContain("/Subtype /Image", System.Text.Encoding.Latin1.GetString(without));
        Assert.Contains("/Subtype /Image", System.Text.Encoding.Latin1.GetString(with));
    }

    private async Task<byte[]> Print(AKitchenMeeting meeting, string paper, string size = "")
    {
        var id = meeting.Meeting.Id > 0 ? meeting.Meeting.Id : await meeting.KeptBy(host);
        var answer = await (await host.SignedIn(meeting.Chair)).Client.GetAsync($"/meetings/{id}/{paper}.pdf{size}");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
