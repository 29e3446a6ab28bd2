using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Domain.Groups;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Messages;

/// <summary>Messages in a group: chairs write to people without seeing how to reach them (C1, C3).</summary>
[Route("groups/{id:int}/messages")]
public sealed class MessagesController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    private const int OnAPage = 10;

    [HttpGet("")]
    public async Task<IActionResult> Index(int id, int page = 1)
    {
        var isLead = await db.Groups.LedBy(me.Viewer).AnyAsync(g => g.Id == id);
        var group = await (isLead ? db.Groups : db.Groups.Of(me.Viewer)).AsNoTracking().FirstOr404(g => g.Id == id);
        var mine = db.MessageReaders.To(me.PersonId).Select(r => r.Message);
        var messages = (isLead ? db.Messages : mine).Where(m => m.GroupId == id).OrderByDescending(m => m.WrittenAt).ThenByDescending(m => m.Id);
        return View(new MessagesPage(id, group.Name, group.IsOpen, isLead, await messages.AsRows(db, me.Viewer, clock.UtcNow).ToPage(page, OnAPage)));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(int id)
    {
        var group = await db.Groups.LedBy(me.Viewer).AsNoTracking().FirstOr404(g => g.Id == id);
        var people = await db.Memberships.Where(m => m.GroupId == id && m.Until == null && m.PersonId != me.PersonId)
            .OrderByName(m => m.Person.ChosenName).ThenBy(m => m.Id).Select(m => new SelectListItem(m.Person.ChosenName, m.PersonId.ToString())).ToListAsync();
        var last = await db.Messages.Where(m => m.GroupId == id && m.TakenBackAt == null && m.WrittenAt > clock.UtcNow.AddDays(-1)).MaxAsync(m => (DateTime?)m.WrittenAt);
        return View(new NewMessagePage(id, group.Name, people, last, new()));
    }

    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(int id, NewMessageForm form)
    {
        var group = await db.Groups.LedBy(me.Viewer).WithMembers().FirstOr404(g => g.Id == id);
        var message = new GroupMessage(group, form.Text!, await me.Load(db), clock.UtcNow, form.To == MessageTo.Some ? form.PersonIds : null);
        db.Add(message);
        await db.SaveChangesAsync();
        return this.Done(texts["Your message is on the way. Thank you."], $"/groups/{id}/messages");
    }

    [HttpGet("{messageId:int}")]
    public async Task<IActionResult> Show(int id, int messageId, int page = 1)
    {
        var message = db.Messages.LedBy(me.Viewer).Where(m => m.Id == messageId && m.GroupId == id);
        var row = await message.AsRows(db, me.Viewer, clock.UtcNow).FirstOr404();
        var takenBackBy = await message.Select(m => m.TakenBackBy!.ChosenName).FirstOrDefaultAsync();
        var toTell = db.StillToTell(clock.UtcNow);
        var readers = db.MessageReaders.Where(r => r.MessageId == messageId && (r.ToldAt != null || (r.SeenAt == null && r.NoticeId != null) || toTell.Any(t => t.Id == r.Id)))
            .OrderBy(r => r.ToldAt != null || r.NoticeId != null).ThenByName(r => r.Person.ChosenName).ThenBy(r => r.Id)
            .Select(r => new ReaderRow(r.PersonId, r.Person.ChosenName, r.ToldAt, r.ToldBy!.ChosenName, r.NoticeId != null, r.Notice!.ReachedAt));
        return View(new MessagePage(row.Group, row, takenBackBy, await readers.ToPage(page)));
    }
}
