using CoproCentre.Data;
using CoproCentre.Data.Forms;
using CoproCentre.Data.People;
using CoproCentre.Domain;
using CoproCentre.Domain.Days;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Door;

/// <summary>The keys at the door: the four numbers, the code that a worker handed over, and new numbers (V6). Without a script each key is a form.</summary>
[PairedDevice, Route("door")]
public sealed class DoorPadController(CoproContext db, DoorNotes notes, DoorCodes codes, DoorSigning signing, SignInDelays delays, CentreClock clock) : Controller
{
    private const char Chooses = 'n';

    [HttpGet("pin")]
    public Task<IActionResult> Pin() => Pad(PadKind.Pin);

    [HttpPost("pin"), FormPage(nameof(Pin)), Repeatable]
    public async Task<IActionResult> Pin(PressForm form)
    {
        if (await Before() is { } address)
            return LocalRedirect(address);
        if (notes.InHand() is not { } hand)
            return LocalRedirect("/door");
        if (Press(hand.PersonId, hand.Pressed, form, Domain.Door.Pin.Digits) is not { } pin)
            return LocalRedirect("/door/pin");
        notes.Take(hand.PersonId);
        await delays.BeginDoor(hand.PersonId, Device);
        if (!codes.Fits(await db.AtTheDoor.AsNoTracking().FirstOrDefaultAsync(d => d.PersonId == hand.PersonId), hand.PersonId, pin))
            throw new RuleBrokenException($"These numbers do not fit. Try again, or ask a worker.");
        await delays.Succeed();
        return await SignIn(hand.PersonId);
    }

    [HttpGet("code")]
    public Task<IActionResult> Code() => Pad(PadKind.Code);

    /// <summary>The first time, or when the numbers were forgotten: a worker has handed over a code.</summary>
    [HttpPost("code"), FormPage(nameof(Code)), Repeatable]
    public async Task<IActionResult> Code(PressForm form)
    {
        if (notes.InHand() is not { } hand)
            return LocalRedirect("/door");
        if (Press(hand.PersonId, hand.Pressed, form, 6) is not { } code)
            return LocalRedirect("/door/code");
        notes.Take(hand.PersonId);
        await delays.BeginDoor(hand.PersonId, Device);
        var door = await db.AtTheDoor.AsNoTracking().FirstOrDefaultAsync(d => d.PersonId == hand.PersonId);
        if (door?.Fits(codes.HashOfHanded(hand.PersonId, code), clock.UtcNow) != true)
            throw new RuleBrokenException($"This code does not fit, or is too old. Ask a worker for a new one.");
        await delays.Succeed();
        notes.Take(hand.PersonId, $"{Chooses}{code}-");
        return LocalRedirect("/door/numbers");
    }

    [HttpGet("numbers")]
    public Task<IActionResult> Numbers() => Pad(PadKind.Choose);

    [HttpPost("numbers"), FormPage(nameof(Numbers)), Repeatable]
    public async Task<IActionResult> Numbers(PressForm form)
    {
        if (await Before() is { } address)
            return LocalRedirect(address);
        if (notes.InHand() is not { } hand || hand.Pressed.IndexOf('-') is var dash && dash < 0)
            return LocalRedirect("/door");
        var (code, pressed) = (hand.Pressed[1..dash], hand.Pressed[(dash + 1)..]);
        var keeps = form.Press == "keep" || form.Press is null;
        if (Press(hand.PersonId, pressed, form, Domain.Door.Pin.Digits, hand.Pressed[..(dash + 1)]) is not { } pin || !keeps)
            return LocalRedirect("/door/numbers");
        notes.Take(hand.PersonId, hand.Pressed[..(dash + 1)]);
        var chosen = Domain.Door.Pin.Checked(pin);
        var door = await db.AtTheDoor.FirstOrDefaultAsync(d => d.PersonId == hand.PersonId);
        if (door?.Fits(codes.HashOfHanded(hand.PersonId, code), clock.UtcNow) != true)
            throw new RuleBrokenException($"This code does not fit, or is too old. Ask a worker for a new one.");
        door.Choose(codes.HashOfPin(hand.PersonId, chosen), clock.UtcNow);
        await db.SaveChangesAsync();
        return await SignIn(hand.PersonId);
    }

    private int Device => DoorTablet.Of(HttpContext)!.Id;

    // The same form sent again, because the answer was lost on its way.
    private async Task<string?> Before() => OnceKey is { } key ? await db.Submissions.Where(s => s.Key == key).Select(s => s.Location).FirstOrDefaultAsync() : null;

    private Guid? OnceKey => Guid.TryParse(Request.Form[OncePerForm.Field], out var key) ? key : null;

    private async Task<IActionResult> SignIn(int personId)
    {
        DoorTablet.Acts(HttpContext, personId);
        var address = $"/door/results/{notes.KeyFor(await signing.In(personId, VisitWay.Pin))}";
        if (OnceKey is { } key)
        {
            db.Add(new Submission(key, personId, clock.UtcNow) { Location = address });
            await db.SaveChangesAsync();
        }

        notes.PutDown();
        return LocalRedirect(address);
    }

    // All numbers once they are there; before that what was pressed is kept, in no address.
    private string? Press(int personId, string pressed, PressForm form, int needed, string before = "")
    {
        var typed = new string([.. (form.DoorPin ?? "").Where(char.IsAsciiDigit)]);
        var numbers = form.Press switch
        {
            "wipe" => "",
            [>= '0' and <= '9'] key => (typed.Length > 0 ? typed : pressed) + key,
            _ => typed.Length > 0 ? typed : pressed,
        };
        numbers = numbers[..Math.Min(numbers.Length, needed)];
        notes.Take(personId, before + numbers);
        return numbers.Length == needed ? numbers : null;
    }

    private async Task<IActionResult> Pad(PadKind kind)
    {
        DoorController.GoBackAfter(Response, DoorController.IdleSeconds);
        if (notes.InHand() is not { } hand)
            return LocalRedirect("/door");
        var chooses = hand.Pressed.IndexOf('-');
        if (chooses < 0 && kind == PadKind.Choose)
            return LocalRedirect("/door/code");
        var name = await db.People.Known().Where(p => p.Id == hand.PersonId).Select(p => p.ChosenName).FirstOr404();
        // After a mistake they begin anew.
        var pressed = !ModelState.IsValid ? "" : chooses < 0 ? hand.Pressed : hand.Pressed[(chooses + 1)..];
        return View("Pad", new PadPage(kind, hand.PersonId, name, pressed.Length, kind == PadKind.Choose ? pressed : ""));
    }
}
