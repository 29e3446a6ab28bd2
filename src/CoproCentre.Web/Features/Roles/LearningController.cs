using CoproCentre.Data;
using CoproCentre.Data.Activities;
using CoproCentre.Data.Days;
using CoproCentre.Data.Roles;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Roles;

/// <summary>"What could I learn next?" (V4).</summary>
public sealed class LearningController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("/me/learning")]
    public async Task<IActionResult> Index()
    {
        var roles = await db.JobRoles.AsNoTracking().Current().Where(r => r.MadeForId == null || r.MadeForId == me.PersonId)
            .Include(r => r.Places).Include(r => r.Topics).ThenInclude(t => t.Topic).AsSplitQuery().ToListAsync();
        var mine = await db.StandingsOf(roles, [me.PersonId], clock.Today);
        var able = await db.SignedSteps.Counting().Where(s => s.Step >= LadderStep.OnMyOwn).GroupBy(s => s.RoleId)
            .Select(g => new { g.Key, Count = g.Select(s => s.PersonId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var learnt = await db.TopicsLearnt.AsNoTracking().Where(l => l.PersonId == me.PersonId).Include(l => l.Topic).Include(l => l.By).OrderByDescending(l => l.Day).ThenByDescending(l => l.Id).ToListAsync();
        var next = await db.NextOf([.. roles.SelectMany(r => r.Topics).Select(t => t.TopicId).Distinct()], clock.Today);
        var byId = roles.ToDictionary(r => r.Id);
        var jobs = roles.Select(r => new LearnNext(r.Id, r.Name, mine.Of(me.PersonId, r.Id).Step, mine.Of(me.PersonId, r.Id).Wish, able.GetValueOrDefault(r.Id), r.Places.Sum(p => p.Count))).ToList();
        var inOrder = LearnNext.InOrder(jobs);
        return View("Learning", new LearningPage(
            [.. inOrder.Where(j => j.Reached is null or < LadderStep.OnMyOwn).Select(Line)],
            [.. jobs.Where(j => j.Reached >= LadderStep.OnMyOwn).OrderByDescending(j => j.Reached).ThenBy(j => j.Name).Select(Line)],
            [.. learnt.Select(l => new LearntLine(l.Topic.Name, l.Day, l.By.ChosenName, l.HoldsUntil))]));

        LearningLine Line(LearnNext job) => new(job, byId[job.RoleId].Picture,
            [.. byId[job.RoleId].Topics.Select(t => t.Topic).Where(t => !learnt.Exists(l => l.TopicId == t.Id && l.HoldsOn(clock.Today))).Select(t => new MissingTopic(t.Name, next.GetValueOrDefault(t.Id)))]);
    }
}
