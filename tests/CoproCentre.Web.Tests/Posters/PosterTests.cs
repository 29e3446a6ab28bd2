using System.Globalization;
using System.Text.RegularExpressions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using CoproCentre.Web.Features.Posters;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Tests.Printing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Posters;

public sealed class PosterTests(CentreHost host) : IClassFixture<CentreHost>
{
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>Words of 300 letters in several scripts, and one that no line can hold.</summary>
    public static TheoryData<string> Titles => new(
        "Kitchen group",
        Letters("Cooking, mending and growing together for everybody who lives here ", 300),
        Letters("MMMM WWWW ", 300),
        new string('W', 300),
        Letters("Собрание всех жителей нашего дома и всех соседей ", 300),
        Letters("مجموعة المطبخ تجتمع كل يوم خميس ", 300),
        Letters("日本語の長い題名", 300));

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task APoster_IsOnePage_WithAllItsWordsInTheirPlaces_HoweverLongItsTitle(string title)
    {
        foreach (var (paper, height) in new[] { ("", 297), ("?paper=a3", 420) })
        {
            var pdf = await Print(Made(title), paper);
            Assert.Matches(@"Pages:\s+1\n", await Pdf.Info(pdf));
            Assert.Matches(height == 297 ? @"Page size:\s+59\d\.?\d* x 84\d" : @"Page size:\s+84\d\.?\d* x 119\d", await Pdf.Info(pdf));
            var words = await Pdf.Words(pdf);
            var scale = height / 297d / MillimetresPerPoint;
            // The title ends above the dark panel, the aim as well; the slips are below all else.
            var above = words.Where(w => w.Bottom < 126.5 * scale).Select(w => w.Text);
            Assert.Contains(Plain(title), Plain(string.Concat(above)));
            Assert.Contains("everybody", Plain(string.Concat(above)));
            Assert.DoesNotContain(words, w => w.Bottom > 296 * scale || w.Right > 210 * scale || w.Left < 0);
            Assert.Contains("Anyonecancome", Plain(string.Concat(words.Where(w => w.Top > 126 * scale && w.Bottom < 199 * scale).Select(w => w.Text))));
        }
    }

    [Fact]
    public async Task TheLongestOfEverything_StillFits()
    {
        var poster = Made(Letters("Wonderful women making warm meals ", Domain.Groups.Group.NameLength)) with
        {
            Aim = Letters("We choose what is cooked, buy it well, and make lunch a good hour for everybody. ", Domain.Groups.Group.AimLength),
            Place = Letters("The large room with many windows upstairs behind the kitchen ", Meeting.PlaceLength),
            Talks = [.. Enumerable.Range(1, 12).Select(i => Letters($"{i} something long that we will want to talk about together ", AgendaItem.TitleLength))],
            Address = "https://a-long-name-of-a-centre.some-town.example.org/noticeboard/meetings/123456",
        };
        var pdf = await Print(poster, "");
        Assert.Matches(@"Pages:\s+1\n", await Pdf.Info(pdf));
        var words = await Pdf.Words(pdf);
        var panel = Plain(string.Concat(words.Where(w => w.Top > 126 / MillimetresPerPoint && w.Bottom < 199 / MillimetresPerPoint).Select(w => w.Text)));
        Assert.Contains(Plain(poster.Place), panel);
        var floor = Plain(string.Concat(words.Where(w => w.Top > 199 / MillimetresPerPoint && w.Bottom < 239 / MillimetresPerPoint).Select(w => w.Text)));
        Assert.Contains(Plain(poster.Talks[0]), floor);
        Assert.Contains("And11thingsmore", floor);
    }

    [Theory]
    [InlineData("Kitchen group")]
    [InlineData("Advisory group")]
    [InlineData("Friends of the community garden")]
    public void AUsualTitle_IsAtLeastSixtyPoints(string title) =>
        Assert.True(int.Parse(Made(title).TitleSize["cc-pt-".Length..], CultureInfo.InvariantCulture) >= 60);

    [Fact]
    public void ALongTitle_IsNeverLargerThanAShortOne()
    {
        var sizes = Enumerable.Range(1, 60).Select(n => PosterFit.Size([Letters("women mending bikes ", n * 5)], 182, 67, 84, 1.05)).ToList();
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.All(sizes, size => Assert.Contains(size, PosterFit.Sizes));
    }

    [Fact]
    public async Task TheSquare_LeadsToThePublicPage_AndTheSlipsSayItInWords()
    {
        var chair = await host.SignedIn("Bernie");
        var meeting = await host.AMeeting(await host.AGroup(chair: chair.Person), chair: chair.Person, with: m => m.Published());
        var page = await chair.Open($"/meetings/{meeting.Id}/poster/print");
        Assert.Equal(PosterPaper.Slips, page.QuerySelectorAll(".cc-poster__slips > div").Length);
        Assert.Contains($"localhost/noticeboard/meetings/{meeting.Id}", page.Says(".cc-poster__slips"));
        Assert.NotNull(page.QuerySelector(".cc-poster__square svg"));
        Assert.Equal(["Thursday", "3 December", "10:30am to 11:30am"], page.QuerySelectorAll(".cc-poster__when span").Select(s => s.TextContent));
        Assert.DoesNotContain("Bernie", page.Says(".cc-poster"));
        Assert.DoesNotContain("Marcus", page.Says(".cc-poster"));
    }

    [Fact]
    public async Task APosterOfAClosedGroup_LeadsNowhere()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup("Night group", chair: chair.Person, isOpen: false);
        var meeting = await host.AMeeting(group, with: m => m.Published());
        foreach (var address in new[] { $"/meetings/{meeting.Id}/poster/print", $"/groups/{group.Id}/poster/print" })
        {
            var page = await chair.Open(address);
            Assert.Null(page.QuerySelector(".cc-poster__square"));
            Assert.DoesNotContain("/noticeboard", page.Says());
            Assert.Contains("For the people of this group", page.Says());
        }
    }

    [Fact]
    public async Task ABlankPoster_LeavesRoomForDayAndTime()
    {
        var reader = await host.SignedIn("Ewa");
        var group = await host.AGroup();
        var page = await reader.Open($"/groups/{group.Id}/poster/print");
        Assert.Equal(["Day", "Time", "Place"], page.QuerySelectorAll(".cc-poster__gap").Select(g => g.TextContent.Trim()));
        Assert.Matches(@"Pages:\s+1\n", await Pdf.Info(await reader.Client.GetByteArrayAsync($"/groups/{group.Id}/poster.pdf?paper=a3")));
    }

    [Fact]
    public async Task APosterIsOffered_WhereItIsNeeded()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person);
        var meeting = await host.AMeeting(group, with: m => m.Published());
        foreach (var address in new[] { $"/meetings/{meeting.Id}", $"/meetings/{meeting.Id}/plan/checks" })
            Assert.NotNull((await chair.Open(address)).QuerySelector($"a[href='/meetings/{meeting.Id}/poster.pdf']"));
        Assert.NotNull((await chair.Open($"/groups/{group.Id}")).QuerySelector($"a[href='/groups/{group.Id}/poster.pdf']"));
    }

    private static PosterPaper Made(string title) => new(
        title, "Good food, made together by everybody", new(new(2026, 9, 30), new(10, 30), new(12, 45)), "Garden room", ["Toast or porridge", "A new kitchen"],
        "http://centre.example/noticeboard/meetings/12");

    private static string Letters(string words, int count) => string.Concat(Enumerable.Repeat(words, count / words.Length + 1))[..count].TrimEnd().PadRight(count, 'x');

    // Without spaces, and without letters that this machine's fonts may lack or that are read from the other side.
    private static string Plain(string words) => string.Concat(Regex.Replace(words.Normalize(System.Text.NormalizationForm.FormKC), @"\s|\p{Cf}", "").Where(c => c < 0x0590));

    private async Task<byte[]> Print(PosterPaper poster, string paper)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.QueryString = new(paper);
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        var action = new ActionContext(http, new RouteData(), new ControllerActionDescriptor { ControllerTypeInfo = System.Reflection.IntrospectionExtensions.GetTypeInfo(typeof(PostersController)) });
        var data = new ViewDataDictionary(scope.ServiceProvider.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
        {
            Model = poster,
            ["Paper"] = new PaperLook(false, null, "/") { IsPoster = true, IsA3 = paper.Length > 0 },
        };
        var html = await scope.ServiceProvider.GetRequiredService<RazorPaper>().Render(action, "Poster", data);
        return await scope.ServiceProvider.GetRequiredService<IPdfPrinter>().Print(html, CancellationToken.None);
    }
}
