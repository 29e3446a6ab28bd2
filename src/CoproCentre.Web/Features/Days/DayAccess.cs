using System.Globalization;
using CoproCentre.Data;
using CoproCentre.Domain.Days;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Days;

/// <summary>Who shares out the jobs of a day: workers, and the volunteer who leads its morning meeting, until the day is over (V5).</summary>
public sealed class DayAccess(CoproContext db, CurrentPerson me, DoorTablet tablet, CentreClock clock)
{
    /// <summary>The day in an address, like 2026-12-03; another text is no page.</summary>
    public static DateOnly DayOf(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : throw new NotThereException();

    public static string AddressOf(DateOnly day) => $"/day/{day:yyyy-MM-dd}";

    public async Task<bool> MayShareOut(DateOnly day) =>
        me.Viewer.IsWorker || (day >= clock.Today && await db.DayLeads.AnyAsync(l => l.Day == day && l.PersonId == me.PersonId));

    /// <summary>Everybody else finds no such page.</summary>
    public async Task Guard(DateOnly day)
    {
        if (!await MayShareOut(day))
            throw new NotThereException();
    }

    /// <summary>Who may put the day's names on a screen: who shares out the day, and a tablet that a worker set up, without anybody signed in.</summary>
    public async Task<bool> MayShowScreen() => (me.IsSignedIn && await MayShareOut(clock.Today)) || await tablet.Read() is not null;

    /// <summary>The board of a day again; today's has the short address.</summary>
    public string BoardOf(DateOnly day) => day == clock.Today ? "/day" : day < clock.Today ? AddressOf(day) + "?putRight=true" : AddressOf(day);

    /// <summary>People who can be asked for a job on a day: those who are in, those who were in, or for a day to come anybody a worker knows.</summary>
    public IQueryable<int> In(DateOnly day)
    {
        var now = clock.UtcNow;
        return day == clock.Today
            ? db.Visits.Where(v => v.Day == day && v.End == VisitEnd.Open && v.ArrivedAt > now - Visit.Longest).Select(v => v.PersonId)
            : db.Visits.Where(v => v.Day == day).Select(v => v.PersonId);
    }
}
