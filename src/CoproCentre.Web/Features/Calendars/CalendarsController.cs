using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Calendars;

/// <summary>Meetings for people's own calendars (C1): one meeting, all that everybody may know of, and those of one person.</summary>
public sealed class CalendarsController(CoproContext db, CurrentPerson me, CentreClock clock, CentreView centre, CalendarReading reading, CalendarKeys keys) : Controller
{
    [HttpGet("/meetings/{id:int}.ics")]
    public Task<IActionResult> Meeting(int id) => One(db.Meetings.VisibleTo(me.Viewer), id, Inside, CalendarResult.ForOne);

    [AllowAnonymous, HttpGet("/noticeboard/meetings/{id:int}.ics")]
    public Task<IActionResult> PublicMeeting(int id) => One(db.Meetings.ForEverybody(), id, Public, CalendarResult.ForEverybody);

    [AllowAnonymous, HttpGet("/calendar.ics")]
    public async Task<IActionResult> All() =>
        Hand(await reading.Of(db.Meetings.ForEverybody().AroundDay(clock.Today), Public), "calendar", CalendarResult.ForEverybody);

    /// <summary>Calendar apps cannot sign in: the key in the address says whose calendar it is.</summary>
    [AllowAnonymous, HttpGet("/me/calendar/{key}.ics")]
    public async Task<IActionResult> Mine(string key)
    {
        var viewer = await keys.Find(key) ?? throw new NotThereException();
        return Hand(await reading.Of(db.Meetings.InCalendarOf(viewer).AroundDay(clock.Today), Inside), "my-calendar", CalendarResult.ForOne);
    }

    private async Task<IActionResult> One(IQueryable<Meeting> meetings, int id, Func<int, string> page, string cacheControl)
    {
        var found = await reading.Of(meetings.Where(m => m.Id == id), page);
        return found.Count == 1 ? Hand(found, $"meeting-{id}", cacheControl) : throw new NotThereException();
    }

    private CalendarResult Hand(IReadOnlyList<CalendarEvent> events, string fileName, string cacheControl) => new(centre.Name, events, fileName, cacheControl, clock.UtcNow);

    private string Inside(int meetingId) => $"{this.Site()}/meetings/{meetingId}";

    private string Public(int meetingId) => $"{this.Site()}/noticeboard/meetings/{meetingId}";
}
