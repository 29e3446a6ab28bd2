using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Web.Features.SecondFactors;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Me;

/// <summary>Where the person is signed in, and how to end it.</summary>
[WithoutSecondFactor, Route("me/security")]
public sealed class MySecurityController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1)
    {
        var sessions = await Mine.OrderByDescending(s => s.Id == me.SessionId).ThenByDescending(s => s.LastSeenAt).ThenByDescending(s => s.Id)
            .Select(s => new SessionLine(s.Id, s.Device, s.StartedAt, s.LastSeenAt, s.Id == me.SessionId)).ToPage(page);
        var factor = await db.SecondFactors.AsNoTracking().Of(me.AccountId);
        return View("Security", new SecurityPage(sessions, SecondFactorPage.Of(factor, isNeeded: false), await HelpedLine.Read(db.SecondFactorHelps, me.AccountId, clock.UtcNow)));
    }

    [HttpPost("sessions/{id:int}/end")]
    public async Task<IActionResult> End(int id)
    {
        var session = await Mine.FirstOr404(s => s.Id == id && s.Id != me.SessionId);
        await Mine.Where(s => s.Id == session.Id).End(clock.UtcNow);
        return this.Done(texts["That device is signed out."], "/me/security");
    }

    [HttpPost("sessions/end-others")]
    public async Task<IActionResult> EndOthers()
    {
        await Mine.Where(s => s.Id != me.SessionId).End(clock.UtcNow);
        return this.Done(texts["You are signed in here only."], "/me/security");
    }

    private IQueryable<Session> Mine => db.Sessions.Where(s => s.AccountId == me.AccountId).OpenAt(clock.UtcNow);
}
