using CoproCentre.Data;
using CoproCentre.Domain;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Days;

/// <summary>Who does which job on a day: for everybody who is signed in, on one page of paper, and on a screen in the centre (V5).</summary>
[Route("day")]
public sealed class PlansController(CoproContext db, DayAccess access, CentreClock clock, CentreView centre, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("{day:datetime}/plan")]
    public async Task<IActionResult> Plan(string day)
    {
        var date = DayAccess.DayOf(day);
        return View(new PlanPage(await DayPlan.Read(db, date), clock.Today, await access.MayShareOut(date)));
    }

    [HttpGet("plan.pdf"), HttpGet("plan/print")]
    public Task<IActionResult> TodaysPaper() => Print(clock.Today);

    [HttpGet("{day:datetime}/plan.pdf"), HttpGet("{day:datetime}/plan/print")]
    public Task<IActionResult> Paper(string day) => Print(DayAccess.DayOf(day));

    /// <summary>Large names for a screen on the wall. Who is in is not for the whole internet: somebody who shares out the day is signed in there, or a worker set it up like a tablet at the door.</summary>
    [AllowAnonymous, HttpGet("screen")]
    public async Task<IActionResult> Screen(int page = 1)
    {
        if (!await access.MayShowScreen())
            throw new NotThereException();
        return View(DayScreen.Of(await DayPlan.Read(db, clock.Today), page, clock, texts));
    }

    private async Task<IActionResult> Print(DateOnly day) =>
        new PaperResult("PlanPaper", await DayPlan.Read(db, day), $"{texts["Plan of the day"].Value}: {Say.Day(day)}", $"plan {centre.Name} {day:yyyy-MM-dd}", DayAccess.AddressOf(day) + "/plan");
}
