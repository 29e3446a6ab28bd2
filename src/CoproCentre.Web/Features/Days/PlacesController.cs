using CoproCentre.Data;
using CoproCentre.Data.Days;
using CoproCentre.Data.People;
using CoproCentre.Data.Roles;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Days;

/// <summary>The places in the jobs of a day: one tap puts somebody there, one takes them off (V5).</summary>
[Route("day/{day:datetime}/places")]
public sealed class PlacesController(CoproContext db, DayAccess access, Placing placing, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    private const int MostFound = 20;

    [HttpPost("")]
    public async Task<IActionResult> Share(string day, PressForm form)
    {
        var date = DayAccess.DayOf(day);
        await access.Guard(date);
        var press = PlacePress.Of(form.Press);
        if (press.Word == "off")
        {
            (string Person, string Job)? off = null;
            await db.SaveFresh(async () => off = await placing.TakeOff(date, press.RoleId));
            return this.Done(off is { } gone ? texts["{0} is off {1}.", gone.Person, gone.Job] : texts["That place is free already."], access.BoardOf(date));
        }

        (string Person, string Job)? put = null;
        await db.SaveFresh(async () => put = await placing.Put(date, press));
        return this.Done(texts["{0} is on {1}. Thank you.", put!.Value.Person, put.Value.Job], access.BoardOf(date));
    }

    /// <summary>All who are in, to add one of them to a job. For a day to come a worker looks for anybody.</summary>
    [HttpGet("new"), Looks(typeof(Visit))]
    public async Task<IActionResult> New(string day, int role, int session, string? find = null)
    {
        var date = DayAccess.DayOf(day);
        await access.Guard(date);
        var job = await db.JobRoles.AsNoTracking().Include(r => r.Topics).FirstOr404(r => r.Id == role && !r.IsClosed && r.Places.Any(p => p.SessionId == session));
        var when = (await db.DayOf(date)).Sessions.FirstOrDefault(s => s.Session.Id == session) ?? throw new NotThereException();
        var people = await People(date, role, find).Select(p => new DayPerson(p.Id, p.ChosenName)).ToListAsync();
        var standings = await db.StandingsOf([job], [.. people.Select(p => p.Id)], date);
        var busy = await db.Placements.Where(p => p.Day == date && p.SessionId == session).Select(p => new { p.PersonId, p.Role.Name }).ToDictionaryAsync(p => p.PersonId, p => p.Name);
        var choices = people.Where(p => job.MadeForId is not { } only || only == p.Id)
            .Select(p => new PersonChoice(p.Id, p.Name, standings.Of(p.Id, role), busy.GetValueOrDefault(p.Id)))
            .OrderBy(c => c.Busy is not null).ThenByDescending(c => c.Standing.Readiness).ThenBy(c => c.Standing.Wish == Wish.RatherNot);
        return View("Add", new AddPage(date, job.Name, role, session, when, [.. choices], date > clock.Today && me.Viewer.IsWorker, find));
    }

    private IQueryable<Domain.People.Person> People(DateOnly day, int role, string? find)
    {
        if (day <= clock.Today || !me.Viewer.IsWorker)
        {
            var here = access.In(day);
            return db.People.Known().Where(p => here.Contains(p.Id)).OrderByName(p => p.ChosenName).ThenBy(p => p.Id);
        }

        // Nothing looked for: those who do it on their own.
        var can = db.SignedSteps.Counting().Where(s => s.RoleId == role && s.Step >= LadderStep.OnMyOwn).Select(s => s.PersonId);
        var people = string.IsNullOrWhiteSpace(find) ? db.People.Known().Where(p => can.Contains(p.Id)) : db.People.Called(find);
        return people.OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Take(MostFound);
    }
}

public sealed class PressForm
{
    public string? Press { get; set; }
}

/// <summary>Somebody who could do a job.</summary>
/// <param name="Busy">The job they have in that session already.</param>
public sealed record PersonChoice(int Id, string Name, Standing Standing, string? Busy);

/// <summary>Adding somebody to a job.</summary>
public sealed record AddPage(DateOnly Day, string Job, int RoleId, int SessionId, SessionOnDay When, IReadOnlyList<PersonChoice> People, bool IsPlanning, string? Find)
{
    public string Address => DayAccess.AddressOf(Day);
}
