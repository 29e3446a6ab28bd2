using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CoproCentre.Web.Forms;

/// <summary>What is not there, and what somebody may not see, is the same 404.</summary>
public sealed class NotFoundFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is NotThereException)
            (context.Result, context.ExceptionHandled) = (new NotFoundResult(), true);
    }
}

/// <summary>A record is not there for this person.</summary>
public sealed class NotThereException : Exception;
