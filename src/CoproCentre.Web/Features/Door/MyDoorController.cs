using CoproCentre.Data;
using CoproCentre.Domain.Door;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Door;

/// <summary>How oneself signs in at the door: the words beside one's name, and new numbers.</summary>
[Route("me/door")]
public sealed class MyDoorController(CoproContext db, CurrentPerson me, CentreClock clock, DoorCodes codes, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        var door = await db.AtTheDoor.AsNoTracking().FirstOrDefaultAsync(d => d.PersonId == me.PersonId);
        return View("Mine", new MyDoorPage(door?.ChosenAt, new() { KnownAs = door?.KnownAs }));
    }

    /// <summary>Numbers that are left empty stay as they are.</summary>
    [HttpPost(""), FormPage(nameof(Show))]
    public async Task<IActionResult> Show(MyDoorForm form)
    {
        var door = await db.AtTheDoor.FirstOrDefaultAsync(d => d.PersonId == me.PersonId) ?? db.Add(new AtTheDoor(await me.Load(db))).Entity;
        door.CallThem(form.KnownAs);
        if (!string.IsNullOrWhiteSpace(form.DoorPin))
            door.Choose(codes.HashOfPin(me.PersonId, Pin.Checked(form.DoorPin)), clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["Saved."], "/me/door");
    }
}

public sealed record MyDoorPage(DateTime? ChosenAt, MyDoorForm Form);

public sealed class MyDoorForm : KnownAsForm
{
    public string? DoorPin { get; set; }
}

public sealed class MyDoorFormValidator : AbstractValidator<MyDoorForm>
{
    public MyDoorFormValidator() => RuleFor(f => f.KnownAs).Optional("how you are known at the door", AtTheDoor.KnownAsLength);
}
