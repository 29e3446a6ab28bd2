using CoproCentre.Data;
using CoproCentre.Data.Activities;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Numbers;
using CoproCentre.Web.Features.Planning;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Activities;

/// <summary>What there is to do together (V7, V8): everybody reads it, whoever is signed in plans something, those who run it change it.</summary>
[Route("activities")]
public sealed class ActivitiesController(CoproContext db, CurrentPerson me, CentreClock clock, PlanningChoices choices, ActivityReading reading, IStringLocalizer<Texts> texts) : Controller
{
    private const int MostAhead = 12;
    private const int MostPast = 8;

    /// <summary>Nobody's name is on it, so a screen or a stranger may have it.</summary>
    [HttpGet(""), AllowAnonymous]
    public async Task<IActionResult> Index(string? week = null) => View(await reading.Week(Period.Named(week) is { IsWeek: true } named ? named : Period.WeekOf(clock.Today)));

    [HttpGet("{id:int}"), AllowAnonymous]
    public async Task<IActionResult> Show(int id)
    {
        var shown = await db.Activities.Where(a => a.Id == id).Select(a => new { a.Id, a.Name, a.About, a.Kind, a.Places, Topics = a.Topics.OrderBy(t => t.Topic.Name).Select(t => t.Topic.Name).ToList() }).FirstOr404();
        List<RunnerRow> runners = me.IsSignedIn
            ? await db.Activities.Where(a => a.Id == id).SelectMany(a => a.Runners).Where(r => r.Person.ErasedAt == null).OrderBy(r => r.Id).Select(r => new RunnerRow(r.PersonId, r.Person.ChosenName)).ToListAsync()
            : [];
        var mayRun = me.Viewer.IsWorker || runners.Exists(r => r.PersonId == me.PersonId);
        var dates = db.ActivityDates.Where(d => d.ActivityId == id);
        var ahead = await dates.Where(d => d.Day >= clock.Today).InOrder().Take(MostAhead).Select(DateRow.For(me.PersonId)).ToListAsync();
        var past = mayRun
            ? await dates.Where(d => d.Day < clock.Today).OrderByDescending(d => d.Day).ThenByDescending(d => d.Id).Take(MostPast).Select(d => new PastDate(d.Id, d.Day, d.IsCancelled, d.Attendance.Count)).ToListAsync()
            : [];
        return View(new ActivityPage(shown.Id, shown.Name, shown.About, shown.Kind, shown.Places, shown.Topics, runners, ahead, mayRun, past));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New() => View("New", new NewActivityPage(new(), await Topics(), await choices.Rooms()));

    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(NewActivityForm form)
    {
        var activity = new Activity(await Words(form), await me.Load(db));
        var leftOut = await reading.PlanDates(activity, form.When, await choices.Room(form.When.RoomId), me.Viewer);
        db.Add(activity);
        await db.SaveChangesAsync();
        return this.Done(reading.SayPlanned(leftOut), $"/activities/{activity.Id}");
    }

    [HttpGet("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id)
    {
        var activity = await db.Activities.RunBy(me.Viewer).AsNoTracking().Include(a => a.Topics).FirstOr404(a => a.Id == id);
        var form = new ActivityForm
        {
            Name = activity.Name,
            About = activity.About,
            Kind = activity.Kind,
            Places = activity.Places?.ToString(),
            TopicIds = [.. activity.Topics.Select(t => t.TopicId)],
            Version = activity.Version,
        };
        return View("Edit", new ActivityEditPage(id, form, await Topics()));
    }

    [HttpPost("{id:int}/edit"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, ActivityForm form)
    {
        var activity = await db.Activities.RunBy(me.Viewer).Include(a => a.Topics).FirstOr404(a => a.Id == id);
        db.Expect(activity, form.Version);
        activity.Describe(await Words(form));
        await db.SaveChangesAsync();
        return this.Done(texts["Saved."], $"/activities/{id}");
    }

    private async Task<ActivityWords> Words(ActivityForm form) =>
        new(form.Name, form.About, form.Kind, form.ReadPlaces(), form.TopicIds.Count == 0 ? [] : await db.Topics.Where(t => form.TopicIds.Contains(t.Id)).ToListAsync());

    private async Task<IReadOnlyList<SelectListItem>> Topics() =>
        await db.Topics.OrderBy(t => t.Name).ThenBy(t => t.Id).Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListAsync();
}
