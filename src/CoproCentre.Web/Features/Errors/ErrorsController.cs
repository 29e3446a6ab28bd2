using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Errors;

/// <summary>Clear pages for what went wrong.</summary>
[AllowAnonymous]
public sealed class ErrorsController : Controller
{
    [Route("errors/{status:int}")]
    [IgnoreAntiforgeryToken]
    public IActionResult Show(int status)
    {
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        return View(status);
    }
}
