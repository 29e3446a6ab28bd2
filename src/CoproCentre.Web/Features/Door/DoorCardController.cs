using CoproCentre.Data;
using CoproCentre.Domain;
using CoproCentre.Domain.Days;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Door;

/// <summary>Signing in at the door with the printed card: its square held to the camera, or its code typed (V6).</summary>
[PairedDevice, Route("door/card")]
public sealed class DoorCardController(CoproContext db, DoorNotes notes, DoorCodes codes, DoorSigning signing, SignInDelays delays) : Controller
{
    [HttpGet("")]
    public IActionResult Card()
    {
        DoorController.GoBackAfter(Response, DoorController.IdleSeconds);
        // Only here may a page use the camera, and its picture stays on the tablet.
        Response.Headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), payment=()";
        return View("Card", new CardForm());
    }

    /// <summary>Sent again it finds the person in already; nobody is signed in twice.</summary>
    [HttpPost(""), FormPage(nameof(Card)), Repeatable]
    public async Task<IActionResult> Card(CardForm form)
    {
        await delays.BeginCard(DoorTablet.Of(HttpContext)!.Id);
        var hash = codes.HashOfCard(form.Code!);
        var personId = await db.DoorCards.Where(c => c.CodeHash == hash && c.EndedAt == null && c.Person.ErasedAt == null).Select(c => (int?)c.PersonId).FirstOrDefaultAsync()
            ?? throw new RuleBrokenException($"This card does not work. Check the code, or ask a worker.");
        await delays.Succeed();
        DoorTablet.Acts(HttpContext, personId);
        return LocalRedirect($"/door/results/{notes.KeyFor(await signing.In(personId, VisitWay.Card))}");
    }
}
