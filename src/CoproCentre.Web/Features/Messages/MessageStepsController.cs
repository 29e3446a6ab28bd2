using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Messages;

/// <summary>A message was seen, somebody was told it in person, or it was taken back (C3).</summary>
[Route("groups/{id:int}/messages/{messageId:int}")]
public sealed class MessageStepsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpPost("seen")]
    public async Task<IActionResult> See(int id, int messageId)
    {
        var reader = await db.MessageReaders.InTheGroup().Include(r => r.Message).Include(r => r.Notice)
            .FirstOr404(r => r.MessageId == messageId && r.Message.GroupId == id && r.PersonId == me.PersonId);
        reader.See(clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["Thank you."], this.CameFrom());
    }

    [HttpPost("told")]
    public async Task<IActionResult> Tell(int id, int messageId, ToldForm form)
    {
        var reader = await db.Messages.LedBy(me.Viewer).Where(m => m.Id == messageId && m.GroupId == id)
            .SelectMany(m => m.Readers).Include(r => r.Message).Include(r => r.Notice).Include(r => r.Person).FirstOr404(r => r.PersonId == form.PersonId);
        reader.Tell(await me.Load(db), clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["Thank you for telling {0}.", reader.Person.ChosenName], $"/groups/{id}/messages/{messageId}");
    }

    [HttpPost("taking-back")]
    public async Task<IActionResult> TakeBack(int id, int messageId)
    {
        var message = await db.Messages.LedBy(me.Viewer).FirstOr404(m => m.Id == messageId && m.GroupId == id);
        message.TakeBack(await me.Load(db), clock.UtcNow);
        // What has not gone out yet goes to nobody.
        var unsent = await db.MessageReaders.Include(r => r.Notice).Where(r => r.MessageId == messageId && r.NoticeId != null && r.Notice!.ReachedAt == null).ToListAsync();
        db.RemoveRange(unsent.Select(r => r.Notice!));
        await db.SaveChangesAsync();
        return this.Done(texts["The message is taken back. Nobody finds it on their page any more."], $"/groups/{id}/messages");
    }
}
