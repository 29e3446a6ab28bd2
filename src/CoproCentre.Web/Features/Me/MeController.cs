using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Calendars;
using CoproCentre.Web.Features.People;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Me;

/// <summary>"My page": what is held about the person who is signed in, and what they would like to change (D1).</summary>
[WithoutSecondFactor, Route("me")]
public sealed class MeController(CoproContext db, CurrentPerson me, CentreClock clock, CalendarKeys calendars, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var person = await db.People.AsNoTracking().FirstOr404(p => p.Id == me.PersonId);
        var account = await db.Accounts.AsNoTracking().FirstOr404(a => a.Id == me.AccountId);
        var groups = await db.Memberships.Where(m => m.PersonId == me.PersonId).OrderBy(m => m.Until != null).ThenByName(m => m.Group.Name).ThenBy(m => m.Id)
            .Select(m => new MyGroup(m.GroupId, m.Group.Name, m.Role, m.From, m.Until)).ToListAsync();
        var actions = await db.Actions.OwnedBy(me.PersonId).OpenOn(clock.Today).OrderBy(a => a.DueOn).Take(MyPage.MostActions)
            .Select(a => new MyAction(a.Id, a.What, a.DueOn)).ToListAsync();
        var done = await db.Actions.OwnedBy(me.PersonId).CountAsync(a => a.State == ActionState.Done);
        var there = db.Attendance.Where(a => a.PersonId == me.PersonId && a.State == AttendanceState.Present).Select(a => a.MeetingId);
        var met = db.Meetings.Where(m => there.Contains(m.Id));
        var meetings = await met.OrderByDescending(m => m.Date).ThenByDescending(m => m.Id).Take(MyPage.MostMeetings)
            .Select(m => new MyMeeting(m.Id, m.Group.Name, m.Date, db.Meetings.VisibleTo(me.Viewer).Any(v => v.Id == m.Id))).ToListAsync();
        return View(new MyPage(person, account.UserName!, account.Roles, groups, actions, done, meetings, await met.CountAsync(),
            await HelpedLine.Read(db.SecondFactorHelps, me.AccountId, clock.UtcNow))
        {
            Calendar = calendars.AddressOf(account) is { } address ? $"{this.Site()}{address}" : null,
        });
    }

    [HttpGet("edit")]
    public async Task<IActionResult> Edit() => View(PersonForm.Of(await db.People.AsNoTracking().FirstOr404(p => p.Id == me.PersonId)));

    [HttpPost("edit"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(PersonForm form)
    {
        var person = await me.Load(db);
        db.Expect(person, form.Version);
        form.Tell(person);
        await db.SaveChangesAsync();
        return this.Done(texts["Your page is saved."], "/me");
    }
}
