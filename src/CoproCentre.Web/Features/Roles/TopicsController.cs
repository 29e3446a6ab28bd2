using CoproCentre.Data;
using CoproCentre.Data.People;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Roles;

/// <summary>What there is to learn before some jobs, who has learnt it, and the levels of checks (V3, V7); for workers.</summary>
[Authorize(Policies.Worker)]
public sealed class TopicsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    private const int DaysAhead = 30;
    private const int MostEnding = 20;

    [HttpGet("/roles/topics")]
    public async Task<IActionResult> Index(int page = 1)
    {
        var topics = await db.Topics.OrderBy(t => t.Name).ThenBy(t => t.Id).ToPage(t => new TopicRow(
            t.Id, t.Name, t.About, t.LastsMonths, db.JobRoles.Count(r => !r.IsClosed && r.Topics.Any(x => x.TopicId == t.Id))), page);
        // Only the newest time somebody learnt it counts.
        var newest = await db.TopicsLearnt.Where(l => l.Topic.LastsMonths != null && l.Person.ErasedAt == null
                && !db.TopicsLearnt.Any(o => o.PersonId == l.PersonId && o.TopicId == l.TopicId && o.Day > l.Day) && l.Day >= clock.Today.AddMonths(-Topic.MostMonths))
            .Where(l => l.Day.AddMonths(l.Topic.LastsMonths!.Value) >= clock.Today && l.Day.AddMonths(l.Topic.LastsMonths.Value) <= clock.Today.AddDays(DaysAhead))
            .Select(l => new { l.PersonId, l.Person.ChosenName, l.Topic.Name, l.Day, Months = l.Topic.LastsMonths!.Value }).Take(MostEnding).ToListAsync();
        return View("Topics", new TopicsPage(topics, [.. newest.Select(l => new EndingTopic(l.PersonId, l.ChosenName, l.Name, l.Day.AddMonths(l.Months))).OrderBy(e => e.Until).ThenBy(e => e.PersonId)]));
    }

    [HttpGet("/roles/topics/new")]
    public IActionResult New() => View("Topic", new TopicPage(null, new()));

    [HttpPost("/roles/topics/new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(TopicForm form)
    {
        db.Add(new Topic(form.Name!, form.About, form.Months));
        await db.SaveChangesAsync();
        return this.Done(texts["Saved."], "/roles/topics");
    }

    [HttpGet("/roles/topics/{id:int}")]
    public async Task<IActionResult> Edit(int id)
    {
        var topic = await db.Topics.AsNoTracking().FirstOr404(t => t.Id == id);
        return View("Topic", new TopicPage(id, new() { Name = topic.Name, About = topic.About, LastsMonths = topic.LastsMonths?.ToString(), Version = topic.Version }));
    }

    [HttpPost("/roles/topics/{id:int}"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, TopicForm form)
    {
        var topic = await db.Topics.FirstOr404(t => t.Id == id);
        db.Expect(topic, form.Version);
        topic.Describe(form.Name!, form.About, form.Months);
        await db.SaveChangesAsync();
        return this.Done(texts["Saved."], "/roles/topics");
    }

    [HttpGet("/people/{id:int}/learnt"), Looks(typeof(Person), "id")]
    public async Task<IActionResult> Learnt(int id)
    {
        var person = await db.People.VisibleTo(me.Viewer).AsNoTracking().FirstOr404(p => p.Id == id);
        var lines = await db.TopicsLearnt.AsNoTracking().Where(l => l.PersonId == id).Include(l => l.Topic).Include(l => l.By).OrderByDescending(l => l.Day).ThenByDescending(l => l.Id).ToListAsync();
        var topics = await db.Topics.OrderBy(t => t.Name).ThenBy(t => t.Id).Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListAsync();
        return View(new LearntPage(id, person.ChosenName, [.. lines.Select(l => new LearntLine(l.Topic.Name, l.Day, l.By.ChosenName, l.HoldsUntil))], topics, new() { Day = new(clock.Today) }));
    }

    [HttpPost("/people/{id:int}/learnt"), FormPage(nameof(Learnt))]
    public async Task<IActionResult> Learnt(int id, LearntForm form)
    {
        var person = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == id);
        var topic = await db.Topics.FirstOr404(t => t.Id == form.TopicId);
        db.Add(new TopicLearnt(topic, person, form.Day.Value!.Value, await me.Load(db), clock.Today));
        await db.SaveChangesAsync();
        return this.Done(texts["Written down. Well done, {0}.", person.ChosenName], $"/people/{id}/learnt");
    }

    [HttpGet("/people/{id:int}/check"), Looks(typeof(Person), "id")]
    public async Task<IActionResult> Check(int id)
    {
        var person = await db.People.VisibleTo(me.Viewer).AsNoTracking().FirstOr404(p => p.Id == id);
        var check = await db.PersonChecks.AsNoTracking().Include(c => c.RecordedBy).FirstOrDefaultAsync(c => c.PersonId == id);
        return View(new CheckPage(id, person.ChosenName, check?.Level, check?.ExpiresOn, check?.RecordedBy.ChosenName, new() { Level = check?.Level ?? CheckLevel.Basic, ExpiresOn = new(check?.ExpiresOn) }));
    }

    [HttpPost("/people/{id:int}/check"), FormPage(nameof(Check))]
    public async Task<IActionResult> Check(int id, CheckForm form)
    {
        var person = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == id);
        var by = await me.Load(db);
        if (await db.PersonChecks.Include(c => c.Person).FirstOrDefaultAsync(c => c.PersonId == id) is { } known)
            known.Renew(form.Level, form.ExpiresOn.Value!.Value, by);
        else
            db.Add(new PersonCheck(person, form.Level, form.ExpiresOn.Value!.Value, by));
        await db.SaveChangesAsync();
        return this.Done(texts["Saved."], $"/people/{id}/check");
    }
}
