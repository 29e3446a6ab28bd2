using CoproCentre.Data;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Invitations;

/// <summary>Somebody who is signed in answers their own invitation.</summary>
public sealed class MyReplyController(CoproContext db, CurrentPerson me, CentreClock clock, Inviting inviting, IStringLocalizer<Texts> texts) : Controller
{
    [HttpPost("/meetings/{id:int}/invitations/mine")]
    public async Task<IActionResult> Answer(int id, ReplyForm form)
    {
        await db.SaveFresh(async () =>
        {
            var invitation = await db.Invitations.Include(i => i.Meeting).FirstOr404(i => i.MeetingId == id && i.PersonId == me.PersonId);
            invitation.Answer(form.Reply, clock.UtcNow, clock.LocalNow);
            await inviting.Reach(invitation);
        });
        return this.Done(texts["Thank you. You can change your mind until the meeting begins."], this.CameFrom());
    }
}
