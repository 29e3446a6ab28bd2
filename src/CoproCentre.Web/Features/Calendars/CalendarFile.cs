using System.Globalization;
using System.Text;

namespace CoproCentre.Web.Features.Calendars;

public enum CalendarStatus
{
    Tentative,
    Confirmed,
    Cancelled,
}

/// <summary>Something in a calendar; its times are UTC.</summary>
/// <param name="Uid">Always the same for the same thing, and nothing else in the world has it.</param>
/// <param name="Sequence">Grows with every change, so that calendars know which is newer.</param>
public sealed record CalendarEvent(
    string Uid, int Sequence, CalendarStatus Status, DateTime Starts, DateTime Ends, string Summary, string Place, string Description, string Address);

/// <summary>Writes calendar files (RFC 5545). Times are in UTC, so no change of the clocks and no table of time zones can make them wrong.</summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar";

    /// <summary>Most bytes in a line; a longer one goes on in the next, after a space.</summary>
    private const int LineBytes = 75;

    // A calendar must hold something; one without meetings holds this.
    private static readonly IReadOnlyList<string> NothingYet =
    [
        "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
    ];

    public static string Write(string name, IReadOnlyCollection<CalendarEvent> events, DateTime now)
    {
        var file = new StringBuilder();
        foreach (var line in Lines(name, events, now))
            Fold(file, line);
        return file.ToString();
    }

    private static IEnumerable<string> Lines(string name, IReadOnlyCollection<CalendarEvent> events, DateTime now) =>
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//CoproCentre//Meetings//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        $"X-WR-CALNAME:{Text(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        .. events.Count == 0 ? NothingYet : events.SelectMany(e => Lines(e, now)),
        "END:VCALENDAR",
    ];

    private static IEnumerable<string> Lines(CalendarEvent one, DateTime now) =>
    [
        "BEGIN:VEVENT",
        $"UID:{one.Uid}",
        $"DTSTAMP:{Instant(now)}",
        $"SEQUENCE:{one.Sequence}",
        $"STATUS:{one.Status.ToString().ToUpperInvariant()}",
        $"DTSTART:{Instant(one.Starts)}",
        $"DTEND:{Instant(one.Ends)}",
        $"SUMMARY:{Text(one.Summary)}",
        $"LOCATION:{Text(one.Place)}",
        $"DESCRIPTION:{Text(one.Description)}",
        $"URL:{one.Address}",
        "END:VEVENT",
    ];

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    // What has a meaning of its own is marked; other control characters may not stand in a file.
    private static string Text(string words)
    {
        var text = new StringBuilder();
        foreach (var letter in words.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (letter.Value is '\\' or ';' or ',')
                text.Append('\\').Append(letter);
            else if (letter.Value == '\n')
                text.Append("\\n");
            else if (!Rune.IsControl(letter) || letter.Value == '\t')
                text.Append(letter);
        }

        return text.ToString();
    }

    // Between letters only: half of a letter would be no letter any more.
    private static void Fold(StringBuilder file, string line)
    {
        var bytes = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (bytes + letter.Utf8SequenceLength > LineBytes)
            {
                file.Append("\r\n ");
                bytes = 1;
            }

            file.Append(letter);
            bytes += letter.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
