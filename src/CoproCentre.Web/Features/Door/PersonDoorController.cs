using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.People;
using CoproCentre.Domain.Door;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Door;

/// <summary>How a person signs in at the door: a worker helps, face to face (V6).</summary>
[Authorize(Policies.Worker), Route("people/{id:int}")]
public sealed class PersonDoorController(CoproContext db, CurrentPerson me, CentreClock clock, DoorCodes codes, SignInDelays delays, IStringLocalizer<Texts> texts) : Controller
{
    private const string Handed = "DoorHandedCode";

    [HttpGet("door"), Looks(typeof(Person), "id")]
    public async Task<IActionResult> Show(int id)
    {
        var person = await db.People.AsNoTracking().VisibleTo(me.Viewer).FirstOr404(p => p.Id == id);
        var door = await db.AtTheDoor.AsNoTracking().FirstOrDefaultAsync(d => d.PersonId == id);
        var card = await db.DoorCards.AsNoTracking().FirstOrDefaultAsync(c => c.PersonId == id && c.EndedAt == null);
        var handed = TempData[Handed] is string kept && kept.Split(' ') is [var whose, var code] && whose == $"{id}" ? code : null;
        return View("Person", new PersonDoorPage(id, person.ChosenName, door?.ChosenAt, card?.MadeAt, handed, new() { KnownAs = door?.KnownAs }));
    }

    [HttpPost("door"), FormPage(nameof(Show))]
    public async Task<IActionResult> Show(int id, KnownAsForm form)
    {
        (await Door(id)).CallThem(form.KnownAs);
        await db.SaveChangesAsync();
        return this.Done(texts["Saved."], Page(id));
    }

    /// <summary>A code with which they choose their numbers on the tablet; shown once. Forgotten numbers stop.</summary>
    [HttpPost("door/code")]
    public async Task<IActionResult> Hand(int id)
    {
        var door = await Door(id);
        var code = DoorCodes.NewHanded();
        door.Hand(codes.HashOfHanded(id, code), clock.UtcNow);
        await db.SaveChangesAsync();
        await delays.ForgetDoor(id);
        TempData[Handed] = $"{id} {code}";
        return LocalRedirect(Page(id));
    }

    [HttpPost("door/card")]
    public async Task<IActionResult> MakeCard(int id)
    {
        var person = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == id);
        await EndCard(id);
        var salt = DoorCodes.NewSalt();
        db.Add(new DoorCard(person, salt, codes.HashOfCard(codes.OfCard(id, salt)), await me.Load(db), clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(texts["The card is ready to print. Any card from before has stopped."], Page(id));
    }

    [HttpPost("door/card/removal")]
    public async Task<IActionResult> Remove(int id)
    {
        await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == id);
        await EndCard(id);
        return this.Done(texts["The card has stopped. It signs nobody in."], Page(id));
    }

    [HttpGet("door-card.pdf"), HttpGet("door-card/print"), Looks(typeof(Person), "id", Kind = AuditKind.Printed)]
    public async Task<IActionResult> Print(int id)
    {
        var person = await db.People.AsNoTracking().VisibleTo(me.Viewer).FirstOr404(p => p.Id == id);
        var card = await db.DoorCards.AsNoTracking().FirstOr404(c => c.PersonId == id && c.EndedAt == null);
        return new PaperResult("CardPaper", new DoorCardPaper(person.ChosenName, codes.OfCard(id, card.Salt)), texts["Card for the door"].Value, "card for the door", Page(id));
    }

    private async Task<AtTheDoor> Door(int id)
    {
        var person = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == id);
        return await db.AtTheDoor.FirstOrDefaultAsync(d => d.PersonId == id) ?? db.Add(new AtTheDoor(person)).Entity;
    }

    // Saved before a new one is made: each person has one card in use.
    private async Task EndCard(int id)
    {
        foreach (var card in await db.DoorCards.Where(c => c.PersonId == id && c.EndedAt == null).ToListAsync())
            card.Finish(clock.UtcNow);
        await db.SaveChangesAsync();
    }

    private static string Page(int id) => $"/people/{id}/door";
}

/// <param name="Handed">The code that was just made; shown once.</param>
public sealed record PersonDoorPage(int Id, string Name, DateTime? ChosenAt, DateTime? CardMadeAt, string? Handed, KnownAsForm Form);

public sealed record DoorCardPaper(string Name, string Code);

public class KnownAsForm
{
    public string? KnownAs { get; set; }
}

public sealed class KnownAsFormValidator : AbstractValidator<KnownAsForm>
{
    public KnownAsFormValidator() => RuleFor(f => f.KnownAs).Optional("how you are known at the door", AtTheDoor.KnownAsLength);
}
