using CoproCentre.Data;
using CoproCentre.Data.Activities;
using CoproCentre.Data.People;
using CoproCentre.Domain.Activities;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Activities;

/// <summary>Who runs an activity, who wants to come, and who was there, taken from the door's list in one step (V7).</summary>
[Route("activities/{id:int}")]
public sealed class ActivityPeopleController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    private const int MostFound = 20;

    [HttpGet("dates/{dateId:int}/attendance"), Looks(typeof(ActivityDate), "dateId")]
    public async Task<IActionResult> Attendance(int id, int dateId)
    {
        var date = await Mine(id).AsNoTracking().Include(d => d.Room).Include(d => d.Attendance).Include(d => d.Activity.Topics).ThenInclude(t => t.Topic).AsSplitQuery().FirstOr404(d => d.Id == dateId && !d.IsCancelled);
        var hasCome = date.Day <= clock.Today;
        var (down, there) = (date.Taken.Select(t => t.PersonId).ToHashSet(), date.Attendance.Select(a => a.PersonId).ToHashSet());
        var waiting = date.Waiting().Select(p => p.PersonId).ToHashSet();
        var inside = hasCome ? (await InOn(date.Day).ToListAsync()).ToHashSet() : [];
        var people = await db.People.Known().Where(p => down.Contains(p.Id) || there.Contains(p.Id) || inside.Contains(p.Id))
            .OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Select(p => new { p.Id, p.ChosenName }).ToListAsync();
        // Nobody has been ticked yet: those who wanted to come and are in probably are here.
        var comers = people.Select(p => new Comer(p.Id, p.ChosenName, down.Contains(p.Id), waiting.Contains(p.Id), inside.Contains(p.Id),
            there.Contains(p.Id) || (there.Count == 0 && down.Contains(p.Id) && inside.Contains(p.Id))));
        return View("Attendance", new AttendancePage(id, dateId, date.Activity.Name, date.Day, date.Starts, date.Place, [.. date.Activity.Topics.Select(t => t.Topic.Name).Order()], hasCome,
            [.. hasCome ? comers.OrderByDescending(c => c.IsDown || c.IsTicked) : comers.OrderBy(c => c.IsWaiting)]));
    }

    [HttpPost("dates/{dateId:int}/attendance"), FormPage(nameof(Attendance))]
    public async Task<IActionResult> Attendance(int id, int dateId, AttendanceForm form)
    {
        var date = await Mine(id).Include(d => d.Attendance).Include(d => d.Activity.Topics).ThenInclude(t => t.Topic).AsSplitQuery().FirstOr404(d => d.Id == dateId);
        var (down, there) = (date.Taken.Select(t => t.PersonId).ToList(), date.Attendance.Select(a => a.PersonId).ToList());
        // Whoever has no page any more stays counted.
        var people = await db.People.Where(p => (p.ErasedAt != null && there.Contains(p.Id))
            || (p.ErasedAt == null && form.PersonIds.Contains(p.Id) && (down.Contains(p.Id) || there.Contains(p.Id) || InOn(date.Day).Contains(p.Id)))).ToListAsync();
        var learnt = await db.TopicsLearnt.Where(l => l.AtId == dateId).ToListAsync();
        var change = date.Attend(people, learnt, await me.Load(db), clock.Today, clock.UtcNow);
        db.AddRange(change.Gained);
        db.RemoveRange(change.TakenBack);
        await db.SaveChangesAsync();
        return this.Done(people.Count == 1 ? texts["One person was there. Thank you."] : texts["{0} people were there. Thank you.", people.Count], $"/activities/{id}");
    }

    [HttpGet("runners"), Authorize(Policies.Worker)]
    public async Task<IActionResult> Runners(int id, string? find = null)
    {
        var activity = await db.Activities.Where(a => a.Id == id)
            .Select(a => new { a.Name, Runners = a.Runners.Where(r => r.Person.ErasedAt == null).OrderBy(r => r.Id).Select(r => new RunnerRow(r.PersonId, r.Person.ChosenName)).ToList() }).FirstOr404();
        List<RunnerRow> found = string.IsNullOrWhiteSpace(find)
            ? []
            : await db.People.VisibleTo(me.Viewer).Called(find).OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Take(MostFound).Select(p => new RunnerRow(p.Id, p.ChosenName)).ToListAsync();
        return View("Runners", new RunnersPage(id, activity.Name, activity.Runners, find?.Trim(), found));
    }

    [HttpPost("runners/{personId:int}"), Authorize(Policies.Worker)]
    public async Task<IActionResult> AddRunner(int id, int personId)
    {
        var activity = await db.Activities.Include(a => a.Runners).FirstOr404(a => a.Id == id);
        var person = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == personId);
        activity.Run(person);
        await db.SaveChangesAsync();
        return this.Done(texts["{0} runs it now.", person.ChosenName], $"/activities/{id}/runners");
    }

    [HttpPost("runners/{personId:int}/removal")]
    public async Task<IActionResult> RemoveRunner(int id, int personId)
    {
        var activity = await db.Activities.RunBy(me.Viewer).Include(a => a.Runners).FirstOr404(a => a.Id == id);
        if (!me.Viewer.IsWorker && personId != me.PersonId)
            throw new NotThereException();
        activity.StepDown(personId);
        await db.SaveChangesAsync();
        return this.Done(texts["Saved. Thank you for having run it."], me.Viewer.IsWorker ? $"/activities/{id}/runners" : $"/activities/{id}");
    }

    // Who was in on other days is for workers only.
    private IQueryable<int> InOn(DateOnly day) =>
        db.Visits.Where(v => v.Day == day && (me.Viewer.IsWorker || day == clock.Today)).Select(v => v.PersonId);

    private IQueryable<ActivityDate> Mine(int id) => db.ActivityDates.Where(d => d.ActivityId == id).RunBy(me.Viewer).Include(d => d.Activity).Include(d => d.Taken);
}
