using CoproCentre.Data;
using CoproCentre.Data.Activities;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Activities;
using CoproCentre.Web.Features.Planning;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Activities;

/// <summary>Dates of an activity: new ones, moved and cancelled ones by those who run it, and places for whoever wants to come (V7, V8).</summary>
[Route("activities/{id:int}/dates")]
public sealed class ActivityDatesController(CoproContext db, CurrentPerson me, CentreClock clock, PlanningChoices choices, ActivityReading reading, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(int id)
    {
        var activity = await db.Activities.RunBy(me.Viewer).Where(a => a.Id == id).Select(a => new { a.Name, Last = a.Dates.OrderByDescending(d => d.Day).ThenByDescending(d => d.Starts).FirstOrDefault() }).FirstOr404();
        var form = activity.Last is not { } last ? new() : new DatesForm
        {
            Date = new(last.Day.AddDays(7) < clock.Today ? null : last.Day.AddDays(7)),
            Starts = new(last.Starts),
            Ends = new(last.Ends),
            RoomId = last.RoomId,
            OtherPlace = last.OtherPlace,
        };
        return View("NewDates", new NewDatesPage(id, activity.Name, form, await choices.Rooms()));
    }

    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(int id, DatesForm form)
    {
        var activity = await db.Activities.RunBy(me.Viewer).Include(a => a.Dates.Where(d => d.Day >= clock.Today)).FirstOr404(a => a.Id == id);
        var leftOut = await reading.PlanDates(activity, form, await choices.Room(form.RoomId), me.Viewer);
        await db.SaveChangesAsync();
        return this.Done(reading.SayPlanned(leftOut), $"/activities/{id}");
    }

    [HttpGet("{dateId:int}/edit")]
    public async Task<IActionResult> Move(int id, int dateId)
    {
        var date = await Mine(id).AsNoTracking().FirstOr404(d => d.Id == dateId && !d.IsCancelled);
        var form = new MoveForm { Date = new(date.Day), Starts = new(date.Starts), Ends = new(date.Ends), RoomId = date.RoomId, OtherPlace = date.OtherPlace, Version = date.Version };
        return View("Move", new DatePage<MoveForm>(await Row(dateId), form, await choices.Rooms(date.RoomId)));
    }

    [HttpPost("{dateId:int}/edit"), FormPage(nameof(Move))]
    public async Task<IActionResult> Move(int id, int dateId, MoveForm form)
    {
        var date = await Mine(id).Include(d => d.Room).FirstOr404(d => d.Id == dateId);
        db.Expect(date, form.Version);
        var hasMoved = date.Move(form.Time(), await choices.Room(form.RoomId), form.OtherPlace, form.Why, await me.Load(db), clock.Today);
        await db.GuardRoom(form.RoomId, form.Time(), me.Viewer, exceptDateId: dateId);
        if (hasMoved)
            db.AddRange(date.Tell(texts["{0} moves to {1}, {2}. {3}", date.Activity.Name, clock.Moment(date.Day, date.Starts), date.Place, date.Why], clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(texts["Saved. Whoever put their name down is told."], $"/activities/{id}");
    }

    [HttpGet("{dateId:int}/cancellation")]
    public async Task<IActionResult> Cancel(int id, int dateId)
    {
        var version = await Mine(id).Where(d => d.Id == dateId && !d.IsCancelled).Select(d => (int?)d.Version).FirstOrDefaultAsync() ?? throw new NotThereException();
        return View("Cancel", new DatePage<CallOffForm>(await Row(dateId), new() { Version = version }, []));
    }

    [HttpPost("{dateId:int}/cancellation"), FormPage(nameof(Cancel))]
    public async Task<IActionResult> Cancel(int id, int dateId, CallOffForm form)
    {
        var date = await Mine(id).FirstOr404(d => d.Id == dateId);
        db.Expect(date, form.Version);
        date.Cancel(form.Why, await me.Load(db), clock.Today);
        db.AddRange(date.Tell(texts["{0} on {1} does not take place. {2}", date.Activity.Name, clock.Moment(date.Day, date.Starts), date.Why], clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(texts["It is cancelled. Whoever put their name down is told."], $"/activities/{id}");
    }

    [HttpPost("{dateId:int}/place")]
    public async Task<IActionResult> Take(int id, int dateId)
    {
        var date = await Loaded(id).FirstOr404(d => d.Id == dateId);
        date.Take(await me.Load(db), clock.Today, clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(date.Waiting().Any(p => p.PersonId == me.PersonId)
            ? texts["All places are taken just now. You are on the list, and hear as soon as one is free."]
            : texts["Your name is down. See you there."], $"/activities/{id}");
    }

    [HttpPost("{dateId:int}/place/removal")]
    public async Task<IActionResult> GiveBack(int id, int dateId)
    {
        var date = await Loaded(id).FirstOr404(d => d.Id == dateId);
        if (date.GiveBack(me.PersonId) is { } next && date.Day >= clock.Today)
            db.Add(date.Tell(next.Person, texts["A place is free for you: {0}, {1}.", date.Activity.Name, clock.Moment(date.Day, date.Starts)], clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(texts["Your name is off the list. Another time."], $"/activities/{id}");
    }

    private IQueryable<ActivityDate> Loaded(int id) => db.ActivityDates.Where(d => d.ActivityId == id).Include(d => d.Activity).Include(d => d.Taken).ThenInclude(t => t.Person);

    private IQueryable<ActivityDate> Mine(int id) => Loaded(id).RunBy(me.Viewer);

    private Task<DateRow> Row(int dateId) => db.ActivityDates.Where(d => d.Id == dateId).Select(DateRow.For(me.PersonId)).FirstOr404();
}
