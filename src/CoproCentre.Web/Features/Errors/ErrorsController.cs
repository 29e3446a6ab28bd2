using CoproCentre.Data;
using CoproCentre.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Errors;

/// <summary>Clear pages for what went wrong. What somebody had written stands on them, so that it is not lost.</summary>
[AllowAnonymous]
public sealed class ErrorsController(ILogger<ErrorsController> log) : Controller
{
    private const int SecondsToWait = 30;

    [Route("errors/{status:int}")]
    [IgnoreAntiforgeryToken, Repeatable]
    public IActionResult Show(int status)
    {
        var thrown = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        if (DatabaseFaults.Of(thrown?.Error) is { } fault)
            return Away(fault, thrown!);
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        if (Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            Response.Headers.RetryAfter = SecondsToWait.ToString();
        return View(new ErrorPage(Response.StatusCode, SentWords.Of(Request), this.CameFrom()));
    }

    private ViewResult Away(DatabaseFault fault, IExceptionHandlerPathFeature thrown)
    {
        log.LogWarning("The database does not do what it is asked: {Fault}", fault);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Response.Headers.RetryAfter = SecondsToWait.ToString();
        return View("Away", new AwayPage(fault, HttpMethods.IsPost(Request.Method), thrown.Path + Request.QueryString, SentWords.Of(Request), SentForm.Of(Request, thrown.Endpoint)));
    }
}

/// <summary>What went wrong, what had been written, and where.</summary>
public sealed record ErrorPage(int Status, IReadOnlyList<string> Words, string Back);

/// <summary>The database is away, and what was asked of it can be asked again: at which address, with which words, and the whole form when it may be sent again.</summary>
public sealed record AwayPage(DatabaseFault Fault, bool IsSaving, string Address, IReadOnlyList<string> Words, IReadOnlyList<KeyValuePair<string, string>> Form);
