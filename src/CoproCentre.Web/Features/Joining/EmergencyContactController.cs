using CoproCentre.Data;
using CoproCentre.Data.People;
using CoproCentre.Domain.Joining;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Joining;

/// <summary>Whom to call for somebody, for workers: each look is written down, and the person can read who looked (V1).</summary>
[Authorize(Policies.Worker), Route("people/{id:int}/emergency-contact")]
public sealed class EmergencyContactController(CoproContext db, CurrentPerson me, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet(""), Looks(typeof(EmergencyContact), "id", OfPerson = true)]
    public async Task<IActionResult> Show(int id)
    {
        var name = await db.People.VisibleTo(me.Viewer).Where(p => p.Id == id).Select(p => p.ChosenName).FirstOr404();
        var contact = await db.EmergencyContacts.AsNoTracking().FirstOrDefaultAsync(c => c.PersonId == id);
        return View("Contact", new ContactPage(id, name, contact is not null, ContactForm.Of(contact)));
    }

    [HttpPost(""), FormPage(nameof(Show))]
    public async Task<IActionResult> Write(int id, ContactForm form)
    {
        await db.WriteContact(await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == id), form);
        return this.Done(texts["Saved."], $"/people/{id}/emergency-contact");
    }

    [HttpPost("removal")]
    public async Task<IActionResult> Remove(int id)
    {
        await db.RemoveContact(await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == id));
        return this.Done(texts["Nobody is written down any more."], $"/people/{id}/emergency-contact");
    }
}

/// <summary>Whom to call for oneself.</summary>
[Route("me/emergency-contact")]
public sealed class MyEmergencyContactController(CoproContext db, CurrentPerson me, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        var contact = await db.EmergencyContacts.AsNoTracking().FirstOrDefaultAsync(c => c.PersonId == me.PersonId);
        return View("Contact", new ContactPage(null, me.Name, contact is not null, ContactForm.Of(contact)));
    }

    [HttpPost(""), FormPage(nameof(Show))]
    public async Task<IActionResult> Write(ContactForm form)
    {
        await db.WriteContact(await me.Load(db), form);
        return this.Done(texts["Saved."], "/me/emergency-contact");
    }

    [HttpPost("removal")]
    public async Task<IActionResult> Remove()
    {
        await db.RemoveContact(await me.Load(db));
        return this.Done(texts["Nobody is written down any more."], "/me/emergency-contact");
    }
}

/// <summary>What a worker and the person do alike.</summary>
internal static class EmergencyContacts
{
    public static async Task WriteContact(this CoproContext db, Domain.People.Person person, ContactForm form)
    {
        if (await db.EmergencyContacts.FirstOrDefaultAsync(c => c.PersonId == person.Id) is { } known)
        {
            db.Expect(known, form.Version);
            known.Write(form.Name, form.Reach, form.Relation);
        }
        else
        {
            db.Add(new EmergencyContact(person, form.Name, form.Reach, form.Relation));
        }

        await db.SaveChangesAsync();
    }

    public static async Task RemoveContact(this CoproContext db, Domain.People.Person person)
    {
        db.RemoveRange(await db.EmergencyContacts.Where(c => c.PersonId == person.Id).ToListAsync());
        await db.SaveChangesAsync();
    }
}
