using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Thanks;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CoproCentre.Browser.Tests;

/// <summary>The noticeboard on phones and on the wall, with little and with very much on it.</summary>
public class NoticeboardJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Everything = "[...document.querySelectorAll('[data-screen-page]:not([hidden]) .cc-screen__card, .cc-screen__top, .cc-screen__foot')]";

    [Theory]
    [InlineData(320, 700)]
    [InlineData(768, 1024)]
    [InlineData(1280, 720)]
    public async Task TheBoard_FitsEveryScreen_AndAxeFindsNothing(int width, int height)
    {
        await Fill();
        var tab = await browser.Open(width, height: height);
        await tab.Go("/noticeboard");
        Assert.Equal("Noticeboard", await tab.Heading());
        await tab.Sees("Suggest something");
    }

    [Theory]
    [InlineData(1280, 720, true)]
    [InlineData(1920, 1080, true)]
    [InlineData(1080, 1920, true)]
    [InlineData(3840, 2160, true)]
    [InlineData(1024, 768, true)]
    [InlineData(1280, 720, false)]
    [InlineData(1080, 1920, false)]
    public async Task EveryPageOfTheWall_FitsWithoutScrolling_AndNothingIsCut(int width, int height, bool script)
    {
        await Fill();
        var tab = await browser.Open(width, script, height);
        var asked = 1;
        await tab.Page.GotoAsync("/noticeboard/screen");
        var pages = await tab.Page.Locator("[data-screen-page]").CountAsync();
        Assert.InRange(pages, 6, 60);
        for (; asked <= pages; asked++)
        {
            await tab.Page.GotoAsync($"/noticeboard/screen?page={asked}");
            foreach (var part in await Boxes(tab.Page))
            {
                Assert.True(part.Right <= width + 1 && part.Bottom <= height + 1, $"page {asked}: {part} is outside of {width} × {height}");
                Assert.True(part.Cut <= 1, $"page {asked}: {part} is cut");
            }

            // Four metres away, a letter of a fortieth of the height can still be read.
            Assert.True(await Letter(tab.Page) >= Math.Min(width, height) / 42.0, $"page {asked}: too small");
        }
    }

    [Fact]
    public async Task TheWall_TurnsItsPagesByItself_AndAxeFindsNothing()
    {
        await Fill();
        var tab = await browser.Open(1280, height: 720);
        await tab.Go("/noticeboard/screen");
        var first = await Shown(tab.Page);
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(tab.Page.Locator("[data-screen-count]")).ToContainTextAsync("2 of");
        Assert.NotEqual(first, await Shown(tab.Page));
        await Assertions.Expect(tab.Page.Locator("[data-screen-count]")).ToContainTextAsync("3 of", new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task WithoutScripts_TheBrowserTurnsThePages()
    {
        await Fill();
        var tab = await browser.Open(1280, script: false, height: 720);
        await tab.Page.GotoAsync("/noticeboard/screen");
        await tab.Page.WaitForURLAsync("**/noticeboard/screen?page=2", new() { Timeout = 25_000 });
        await Assertions.Expect(tab.Page.Locator("[data-screen-count]")).ToContainTextAsync("2 of");
    }

    [Fact]
    public async Task WhenTheConnectionIsLost_ThePagesStay_AndItComesBackByItself()
    {
        await Fill();
        var tab = await browser.Open(1280, height: 720);
        await tab.Page.GotoAsync("/noticeboard/screen");
        await tab.Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(tab.Page.Locator("[data-screen-notice]")).ToContainTextAsync("No connection since 9am. This is what we knew then.");
        var first = await Shown(tab.Page);
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(tab.Page.Locator("[data-screen-count]")).ToContainTextAsync("2 of");
        Assert.NotEqual(first, await Shown(tab.Page));
        await browser.Host.AGroup("A group made meanwhile");
        browser.Host.Time.Pass(TimeSpan.FromSeconds(11));
        await tab.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(tab.Page.Locator("[data-screen-notice]")).ToHaveTextAsync("");
        Assert.Contains("A group made meanwhile", await tab.Page.Locator("main").TextContentAsync());
    }

    private static Task<string> Shown(IPage page) => page.Locator("[data-screen-page]:not([hidden])").InnerTextAsync();

    private static Task<double> Letter(IPage page) => page.EvaluateAsync<double>(
        "Math.min(...[...document.querySelectorAll('[data-screen-page]:not([hidden]) .cc-screen__card')].map(e => parseFloat(getComputedStyle(e).fontSize)))");

    private static async Task<List<Box>> Boxes(IPage page)
    {
        var rows = await page.EvaluateAsync<double[][]>(
            $"{Everything}.map(e => {{ const b = e.getBoundingClientRect(); return [b.right, b.bottom, getComputedStyle(e).overflowY == 'hidden' ? Math.max(e.scrollHeight - e.clientHeight, e.scrollWidth - e.clientWidth) : 0]; }})");
        return [.. rows.Select(r => new Box(r[0], r[1], r[2]))];
    }

    private sealed record Box(double Right, double Bottom, double Cut);

    // Long and odd texts, many rows; made once.
    private Task Fill() => browser.Host.Save(async db =>
    {
        if (await db.Groups.AnyAsync())
            return;
        var now = browser.Host.Time.GetUtcNow().UtcDateTime;
        string[] odd =
        [
            "Toast or porridge", new('w', 200), new('W', 300), string.Concat(Enumerable.Repeat("茶", 240)), string.Concat(Enumerable.Repeat("ሻይ ቡና ", 60)),
            string.Concat(Enumerable.Repeat("Many usual words, one after the other. ", 12)), "مرحبا بكم في المركز", string.Concat(Enumerable.Repeat("🎵", 150)), "EVERYTHING IN CAPITALS IS WIDER THAN USUAL WORDS ARE",
        ];
        for (var i = 0; i < 9; i++)
        {
            var group = new Group(i == 3 ? new string('W', Group.NameLength) : $"Group number {i}", odd[i]);
            var meeting = new Meeting(group, MeetingBuilders.At(TestClock.Today.AddDays(i / 3), $"{10 + i}:30", $"{11 + i}:30"), now);
            meeting.Schedule(new(meeting.Date, meeting.Starts, meeting.Ends), null, i == 4 ? new string('m', Meeting.PlaceLength) : "Big table");
            var held = new Meeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-4)), now);
            var person = new Person(i == 5 ? new string('M', Person.NameLength) : $"Person {i}", now);
            person.AgreeToBeNamed(true);
            held.Running();
            db.AddRange(meeting.Published(), held, new Decision(held, null, odd[i], Horizon.Immediate, DecisionWay.Agreement, null, null, null));
            held.Close(now);
            var minutes = new Minutes(held, "Text", person, now);
            minutes.Approve(person, now);
            minutes.Share(now);
            var thanks = new ThankYou(odd[i], person, TestClock.Today, group, forNoticeboard: true);
            thanks.To(person);
            var change = new Domain.Changes.Change(group, new(Domain.Changes.ChangeKind.Changed, odd[i].Length > 200 ? odd[i][..200] : odd[i], odd[8 - i]), person, now);
            change.HelpedBy(person);
            db.AddRange(minutes, thanks, change);
        }
    });
}
