using CoproCentre.Data;
using CoproCentre.Data.Roles;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Joining;

/// <summary>One's own volunteering in one place: how one began, who is beside one, what one does and learns, and what comes next (V1, V2).</summary>
public sealed class VolunteeringController(CoproContext db, CurrentPerson me, CentreClock clock, JoiningReading reading) : Controller
{
    private const int MostDates = 5;

    [HttpGet("/me/volunteering")]
    public async Task<IActionResult> Index()
    {
        var year = new DateOnly(clock.Today.Year, 1, 1);
        var facts = await db.People.Where(p => p.Id == me.PersonId).Select(p => new
        {
            p.IntroducedAs,
            HasInduction = db.Inductions.Any(i => i.PersonId == p.Id),
            HasContact = db.EmergencyContacts.Any(c => c.PersonId == p.Id),
            Mentor = db.Mentorships.Where(m => m.PersonId == p.Id && m.Until == null).OrderByDescending(m => m.From).Select(m => m.Mentor.ChosenName).FirstOrDefault(),
            Jobs = db.SignedSteps.Counting().Where(s => s.PersonId == p.Id && s.Step >= LadderStep.OnMyOwn).Select(s => s.RoleId).Distinct().Count(),
            Learnt = db.TopicsLearnt.Where(l => l.PersonId == p.Id).Select(l => l.TopicId).Distinct().Count(),
            Minutes = db.Visits.Where(v => v.PersonId == p.Id && v.Day >= year).Sum(v => v.Minutes),
        }).SingleAsync();
        var dates = await db.ActivityDates.Where(d => d.Day >= clock.Today && !d.IsCancelled && d.Taken.Any(t => t.PersonId == me.PersonId)).OrderBy(d => d.Day).ThenBy(d => d.Starts).Take(MostDates)
            .Select(d => new MyDate(d.ActivityId, d.Activity.Name, d.Day, d.Starts, d.Room != null ? d.Room.Name : d.OtherPlace)).ToListAsync();
        return View("Volunteering", new VolunteeringPage(facts.IntroducedAs, facts.HasInduction, await reading.Agreement(me.PersonId), facts.HasContact, facts.Mentor, facts.Jobs, facts.Learnt, facts.Minutes / 60, dates));
    }
}
