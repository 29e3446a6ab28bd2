using CoproCentre.Data;
using CoproCentre.Data.Notices;
using CoproCentre.Data.People;
using CoproCentre.Domain.Notices;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Outbox;

/// <summary>People who like to hear news in person; whoever told them writes it down (C3).</summary>
[Authorize(Policies.Worker), Route("outbox/in-person")]
public sealed class ToSayController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet(""), Looks(typeof(Letter))]
    public async Task<IActionResult> Index(string? find = null, int page = 1)
    {
        var people = db.People.Called(find).Select(p => p.Id);
        var letters = db.Letters.ToSay().Where(l => people.Contains(l.PersonId)).OrderByName(l => l.Person.ChosenName).ThenBy(l => l.Id);
        return View("ToSay", new ToSayPage(await letters.ToPage(ToSayRow.Of, page), find));
    }

    [HttpPost("{id:int}/told")]
    public async Task<IActionResult> Told(int id, ToldLetterForm form)
    {
        var letter = await db.Letters.Include(l => l.Person).Include(l => l.Notices).FirstOr404(l => l.Id == id);
        if (letter.Version != form.Version && letter.State == LetterState.ToSay)
            return this.Done(texts["There is more news for {0} now. Please tell them that too.", letter.Person.ChosenName], "/outbox/in-person");
        var (by, told) = (await me.Load(db), letter.Left().Select(n => n.Id).ToList());
        letter.Say(by, clock.UtcNow);
        foreach (var reader in await db.MessageReaders.Include(r => r.Message).Where(r => r.NoticeId != null && told.Contains(r.NoticeId.Value) && r.Message.TakenBackAt == null).ToListAsync())
            reader.Tell(by, clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["Thank you for telling {0}.", letter.Person.ChosenName], "/outbox/in-person");
    }
}
