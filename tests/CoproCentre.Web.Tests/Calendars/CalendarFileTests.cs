using System.Text;
using CoproCentre.Web.Features.Calendars;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Tests.Calendars;

public class CalendarFileTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    private static readonly CalendarEvent Usual = new(
        "meeting-1@coprocentre", 3, CalendarStatus.Confirmed, new(2026, 12, 3, 10, 30, 0, DateTimeKind.Utc), new(2026, 12, 3, 11, 30, 0, DateTimeKind.Utc),
        "Kitchen group meeting", "Garden room", "Anyone can come.", "https://centre.example/noticeboard/meetings/1");

    [Fact]
    public async Task EveryField_IsReadAsItWasWritten()
    {
        var read = await Read([Usual]);
        Assert.Equal(("Weavers Yard", "PUBLISH"), (read.Name, read.Method));
        Assert.Equal(new Dictionary<string, string>
        {
            ["UID"] = "meeting-1@coprocentre",
            ["DTSTAMP"] = "2026-12-01T09:00:00+00:00",
            ["SEQUENCE"] = "3",
            ["STATUS"] = "CONFIRMED",
            ["DTSTART"] = "2026-12-03T10:30:00+00:00",
            ["DTEND"] = "2026-12-03T11:30:00+00:00",
            ["SUMMARY"] = "Kitchen group meeting",
            ["LOCATION"] = "Garden room",
            ["DESCRIPTION"] = "Anyone can come.",
            ["URL"] = "https://centre.example/noticeboard/meetings/1",
        }, Assert.Single(read.Events));
    }

    [Theory]
    [InlineData("Tea; coffee, cake: \\ \"all\" of it")]
    [InlineData("One line\nand another\n\n- and a list")]
    [InlineData("مجموعة المطبخ تجتمع كل يوم خميس في الغرفة الكبيرة وكل الناس مرحب بهم في كل وقت")]
    [InlineData("👩🏽‍🍳🥘🌱 The kitchen cooks 🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲🍲 for everybody")]
    [InlineData("日本語の長い題名がここにありますので行は途中で折り返されなければなりませんがそれでも読めます")]
    [InlineData("a\u0301e\u0301i\u0301 Łucja’s “group” — ends here")]
    public async Task AnyWords_ComeOutAsTheyWereTyped(string words)
    {
        var read = Assert.Single((await Read([Usual with { Summary = words, Place = words, Description = words }])).Events);
        Assert.Equal((words, words, words), (read["SUMMARY"], read["LOCATION"], read["DESCRIPTION"]));
    }

    [Fact]
    public async Task ControlCharacters_AndHalvesOfLetters_BreakNothing()
    {
        var read = Assert.Single((await Read([Usual with { Summary = "Bell\u0007 and null\0 and half \ud83d of one", Description = "Windows\r\nline" }])).Events);
        Assert.Equal("Bell and null and half \ufffd of one", read["SUMMARY"]);
        Assert.Equal("Windows\nline", read["DESCRIPTION"]);
    }

    [Fact]
    public void NoLine_IsLongerThan75Bytes_AndEachEndsAsTheRuleSays()
    {
        var words = string.Concat(Enumerable.Repeat("Ł🥘ж日 a, b; ", 90));
        for (var shift = 0; shift < 8; shift++)
        {
            var file = Encoding.UTF8.GetBytes(CalendarFile.Write("Weavers Yard", [Usual with { Description = new string('x', shift) + words }], Now));
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
            Assert.EndsWith("END:VCALENDAR\r\n", text);
            Assert.DoesNotMatch("[^\r]\n|\r[^\n]", text);
            Assert.All(text.Split("\r\n"), line =>
            {
                Assert.True(Encoding.UTF8.GetByteCount(line) <= 75);
                Assert.DoesNotContain('\ufffd', line);
            });
        }
    }

    [Fact]
    public async Task ACalendarWithoutMeetings_IsStillACalendar() => Assert.Empty((await Read([])).Events);

    [Theory]
    [InlineData("2027-01-07", "10:30", "2027-01-07T10:30:00")]
    [InlineData("2027-03-27", "10:30", "2027-03-27T10:30:00")]
    [InlineData("2027-03-28", "10:30", "2027-03-28T09:30:00")] // the day on which the clocks go forward
    [InlineData("2027-07-01", "10:30", "2027-07-01T09:30:00")]
    [InlineData("2027-10-30", "10:30", "2027-10-30T09:30:00")]
    [InlineData("2027-10-31", "10:30", "2027-10-31T10:30:00")] // the day on which they go back
    [InlineData("2027-03-28", "01:30", "2027-03-28T01:30:00")] // a time that is not there: an hour later by the clock
    [InlineData("2027-10-31", "01:30", "2027-10-31T01:30:00")] // a time that comes twice: the second
    public void ATimeOfTheCentre_IsTheRightInstant_OverBothChangesOfTheClocks(string day, string time, string utc)
    {
        var clock = new CentreClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        Assert.Equal(DateTime.Parse(utc), clock.ToUtc(DateOnly.Parse(day), TimeOnly.Parse(time)));
    }

    private static Task<Ical> Read(IReadOnlyCollection<CalendarEvent> events) => Ical.Read(Encoding.UTF8.GetBytes(CalendarFile.Write("Weavers Yard", events, Now)));
}
