using CoproCentre.Data;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Home;

/// <summary>News for the person who is signed in: who has read it here needs no letter about it (C3).</summary>
[Route("me/news")]
public sealed class NewsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpPost("{id:int}/seen")]
    public async Task<IActionResult> See(int id)
    {
        var notice = await db.Notices.FirstOr404(n => n.Id == id && n.PersonId == me.PersonId);
        notice.Reach(clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["Thank you."], this.CameFrom());
    }
}
