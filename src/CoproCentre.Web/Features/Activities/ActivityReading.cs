using CoproCentre.Data;
using CoproCentre.Data.Activities;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Numbers;
using CoproCentre.Domain.People;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Activities;

/// <summary>The programme of a week, and new dates in it.</summary>
public sealed class ActivityReading(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts)
{
    private const int Days = 7;

    /// <summary>Two queries, whatever is on.</summary>
    public async Task<ActivityWeek> Week(Period week)
    {
        var rows = await db.ActivityDates.Between(week.From, week.Until).InOrder().Select(DateRow.For(me.PersonId)).ToListAsync();
        var closed = await Closed(week.From, week.Until);
        return new(week, clock.Today,
        [
            .. Enumerable.Range(0, Days).Select(week.From.AddDays).Select(day => new ActivityDay(day, closed.GetValueOrDefault(day, ""), [.. rows.Where(r => r.Day == day)])),
        ]);
    }

    /// <summary>Plans a date, or one every week but on days when the centre is closed; gives those days. Refuses a room that is taken on any of them.</summary>
    public async Task<IReadOnlyList<DateOnly>> PlanDates(Activity activity, DatesForm form, Room? room, Viewer viewer)
    {
        var first = form.Time().Date;
        var closed = form.ReadWeeks() > 1 ? await Closed(first, first.AddDays(Days * Activity.MostWeeks)) : [];
        var (days, leftOut) = Activity.Weekly(first, form.ReadWeeks(), closed.Keys.ToHashSet());
        foreach (var day in days)
        {
            activity.Plan(form.On(day), room, form.OtherPlace, clock.Today);
            await db.GuardRoom(form.RoomId, form.On(day), viewer);
        }

        return leftOut;
    }

    public string SayPlanned(IReadOnlyList<DateOnly> leftOut) => leftOut.Count == 0
        ? texts["It is on the programme."].Value
        : texts["It is on the programme, but not when the centre is closed: {0}.", string.Join(", ", leftOut.Select(clock.Day))].Value;

    private Task<Dictionary<DateOnly, string>> Closed(DateOnly from, DateOnly until) =>
        db.SessionChanges.Where(c => c.SessionId == null && c.Starts == null && c.Day >= from && c.Day <= until).GroupBy(c => c.Day)
            .Select(g => new { g.Key, Why = g.Min(c => c.Why) }).ToDictionaryAsync(c => c.Key, c => c.Why!);
}
