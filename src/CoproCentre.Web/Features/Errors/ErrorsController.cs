using CoproCentre.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Errors;

/// <summary>Clear pages for what went wrong. What somebody had written stands on them, so that it is not lost.</summary>
[AllowAnonymous]
public sealed class ErrorsController : Controller
{
    [Route("errors/{status:int}")]
    [IgnoreAntiforgeryToken]
    public IActionResult Show(int status)
    {
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        return View(new ErrorPage(Response.StatusCode, SentWords.Of(Request), this.CameFrom()));
    }
}

/// <summary>What went wrong, what had been written, and where.</summary>
public sealed record ErrorPage(int Status, IReadOnlyList<string> Words, string Back);
