using CoproCentre.Data;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Calendars;

/// <summary>The address of one's own calendar: made, made anew when somebody else has it, ended.</summary>
[Route("me/calendar")]
public sealed class MyCalendarController(CoproContext db, CurrentPerson me, IStringLocalizer<Texts> texts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Make()
    {
        await Move(CalendarKeys.NewNumber());
        return this.Done(texts["Your calendar has a new address. An older one stops working now."], "/me#calendar");
    }

    [HttpPost("removal")]
    public async Task<IActionResult> End()
    {
        await Move(null);
        return this.Done(texts["The address of your calendar stops working now."], "/me#calendar");
    }

    private async Task Move(int? number)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == me.AccountId);
        account.MoveCalendar(number);
        await db.SaveChangesAsync();
    }
}
