using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Calendars;

/// <summary>Meetings as a calendar shows them. Nobody's name is among it.</summary>
public sealed class CalendarReading(CentreClock clock, CentreView centre, CalendarKeys keys, IStringLocalizer<Texts> texts)
{
    /// <summary>Reads meetings in a few queries, however many there are.</summary>
    /// <param name="page">The address of a meeting's page, of the whole site's.</param>
    public async Task<IReadOnlyList<CalendarEvent>> Of(IQueryable<Meeting> meetings, Func<int, string> page)
    {
        var rows = await meetings.AsNoTracking().OrderBy(m => m.Date).ThenBy(m => m.Starts).ThenBy(m => m.Id).Select(m => new Row(
            m.Id, m.Group.Name, m.Group.IsOpen, m.Stage, m.PublishedAt != null, m.Sequence, m.Date, m.Starts, m.Ends,
            m.Room != null ? m.Room.Name : m.OtherPlace, m.Aim, m.Items.OrderBy(i => i.Position).ThenBy(i => i.Id).Select(i => i.Title).ToList())).ToListAsync();
        return [.. rows.Select(r => Event(r, page(r.Id)))];
    }

    private CalendarEvent Event(Row row, string address)
    {
        var (starts, ends) = (clock.ToUtc(row.Date, row.Starts), clock.ToUtc(row.Date, row.Ends));
        return new(
            keys.NameOf(row.Id), row.Sequence, StatusOf(row), starts,
            // On the night when the clocks jump an end can fall before its start.
            ends > starts ? ends : starts + (row.Ends - row.Starts),
            row.Stage == MeetingStage.Cancelled ? texts["Cancelled: {0} meeting", row.Group].Value : texts["{0} meeting", row.Group].Value,
            row.Place.Length > 0 ? $"{row.Place}, {centre.Name}" : centre.Name,
            string.Join('\n', About(row).Append(address)), address);
    }

    private static CalendarStatus StatusOf(Row row) => row switch
    {
        { Stage: MeetingStage.Cancelled } => CalendarStatus.Cancelled,
        { Stage: MeetingStage.Planning, IsShared: false } => CalendarStatus.Tentative,
        _ => CalendarStatus.Confirmed,
    };

    private IEnumerable<string> About(Row row)
    {
        if (row.Stage == MeetingStage.Cancelled)
            yield return texts["This meeting is cancelled."].Value;
        else if (row.IsOpen)
            yield return texts["Anyone can come."].Value;
        if (row.Aim.Length > 0)
            yield return row.Aim;
        if (row.Titles.Count > 0)
            yield return texts["What we will talk about"].Value + ":";
        foreach (var title in row.Titles)
            yield return $"- {title}";
    }

    private sealed record Row(
        int Id, string Group, bool IsOpen, MeetingStage Stage, bool IsShared, int Sequence, DateOnly Date, TimeOnly Starts, TimeOnly Ends, string Place, string Aim,
        IReadOnlyList<string> Titles);
}
