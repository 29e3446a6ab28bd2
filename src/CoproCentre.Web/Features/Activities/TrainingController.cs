using CoproCentre.Data;
using CoproCentre.Data.Activities;
using CoproCentre.Data.Roles;
using CoproCentre.Domain.Activities;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Activities;

/// <summary>The programme of training: what can be learnt when, and for which jobs it counts (V7).</summary>
public sealed class TrainingController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    private const int MostAhead = 20;

    [HttpGet("/training")]
    public async Task<IActionResult> Index()
    {
        var dates = await db.ActivityDates.Where(d => d.Activity.Kind == ActivityKind.Training && d.Day >= clock.Today).InOrder().Take(MostAhead).Select(DateRow.For(me.PersonId)).ToListAsync();
        var shown = dates.Select(d => d.ActivityId).Distinct().ToList();
        var counts = await db.Activities.Where(a => shown.Contains(a.Id)).SelectMany(a => a.Topics).Select(t => new { t.ActivityId, t.Topic.Name }).ToListAsync();
        var topics = await db.Topics.AsNoTracking().OrderBy(t => t.Name).ThenBy(t => t.Id).ToListAsync();
        var jobs = await db.JobRoles.Current().SelectMany(r => r.Topics).Select(t => new { t.TopicId, t.Role.Name }).ToListAsync();
        var mine = await db.TopicsLearnt.AsNoTracking().Where(l => l.PersonId == me.PersonId).Include(l => l.Topic).ToListAsync();
        var next = await db.NextOf([.. topics.Select(t => t.Id)], clock.Today);
        return View("Training", new TrainingPage(dates, counts.ToLookup(c => c.ActivityId, c => c.Name),
        [
            .. topics.Select(t => new TopicProgramme(t.Name, [.. jobs.Where(j => j.TopicId == t.Id).Select(j => j.Name).Order()],
                mine.Exists(l => l.TopicId == t.Id && l.HoldsOn(clock.Today)), next.GetValueOrDefault(t.Id))),
        ]));
    }
}
