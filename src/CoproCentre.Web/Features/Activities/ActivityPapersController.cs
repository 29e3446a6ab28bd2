using CoproCentre.Data;
using CoproCentre.Data.Activities;
using CoproCentre.Domain.Numbers;
using CoproCentre.Web.Features.Calendars;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Activities;

/// <summary>The week on a sheet for the door, and all dates for people's own calendars (V8).</summary>
public sealed class ActivityPapersController(CoproContext db, CentreClock clock, CentreView centre, ActivityReading reading, CalendarKeys keys, IStringLocalizer<Texts> texts) : Controller
{
    private const int DaysBefore = 30;
    private const int DaysAfter = 190;

    [HttpGet("/activities/week.pdf"), HttpGet("/activities/week/print")]
    public async Task<IActionResult> Week(string? week = null)
    {
        var period = Period.Named(week) is { IsWeek: true } named ? named : Period.WeekOf(clock.Today);
        return new PaperResult("WeekPaper", await reading.Week(period), $"{texts["What is on"].Value}: {period.Name}", $"what is on {period.Name}", $"/activities?week={period.Name}");
    }

    [AllowAnonymous, HttpGet("/activities.ics")]
    public async Task<IActionResult> Calendar()
    {
        var dates = await db.ActivityDates.Between(clock.Today.AddDays(-DaysBefore), clock.Today.AddDays(DaysAfter)).InOrder()
            .Select(d => new { d.Id, d.ActivityId, d.Activity.Name, d.Activity.About, d.Day, d.Starts, d.Ends, Place = d.Room != null ? d.Room.Name : d.OtherPlace, d.IsCancelled, d.Sequence }).ToListAsync();
        return new CalendarResult(centre.Name,
            [
                .. dates.Select(d =>
                {
                    var (starts, ends, address) = (clock.ToUtc(d.Day, d.Starts), clock.ToUtc(d.Day, d.Ends), $"{this.Site()}/activities/{d.ActivityId}");
                    return new CalendarEvent(keys.NameOfDate(d.Id), d.Sequence, d.IsCancelled ? CalendarStatus.Cancelled : CalendarStatus.Confirmed, starts,
                        // On the night when the clocks jump an end can fall before its start.
                        ends > starts ? ends : starts + (d.Ends - d.Starts),
                        d.IsCancelled ? texts["Cancelled: {0}", d.Name].Value : d.Name, $"{d.Place}, {centre.Name}", $"{d.About}\n{address}", address);
                }),
            ], "activities", CalendarResult.ForEverybody, clock.UtcNow);
    }
}
