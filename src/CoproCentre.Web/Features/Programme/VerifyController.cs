using CoproCentre.Data;
using CoproCentre.Domain.Programme;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Programme;

/// <summary>What anybody with the code of a certificate reads: award, first name and month, and that only if the person agreed (P4).</summary>
[AllowAnonymous]
public sealed class VerifyController(CoproContext db) : Controller
{
    [HttpGet("/verify")]
    public IActionResult Ask(string? code = null) => AwardCodes.Read(code) is { } read ? LocalRedirect($"/verify/{read}") : View("Verify", new VerifyPage(code, null));

    /// <summary>A code that is unknown and one that may not be checked look the same.</summary>
    [HttpGet("/verify/{code}")]
    public async Task<IActionResult> Show(string code)
    {
        var read = AwardCodes.Read(code);
        var found = await db.Awards.Where(a => a.Code == read && a.WithdrawnOn == null && (a.Review.Choices & AwardChoices.MayBeChecked) != 0)
            .Select(a => new { a.Review.Milestone.Name, a.Review.Milestone.Week, a.Review.Journey.Person.ChosenName, a.GivenOn }).FirstOrDefaultAsync();
        return View("Verify", new VerifyPage(code, found is null ? null : new(found.ChosenName.Split(' ')[0], found.Name, found.Week, found.GivenOn)));
    }
}

/// <param name="Typed">The code somebody asks about; nothing as long as nobody asks.</param>
public sealed record VerifyPage(string? Typed, VerifiedAward? Award);

/// <summary>All that is told.</summary>
public sealed record VerifiedAward(string FirstName, string Name, int Week, DateOnly GivenOn);
