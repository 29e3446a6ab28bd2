using CoproCentre.Data;
using CoproCentre.Data.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Forms;

/// <summary>
/// Runs each form in one transaction and takes it only once: the key that came with the form is kept with the change, and the same form
/// sent again leads to where the first one led. The transaction holds the write lock from its start, so a check such as "is the room
/// free?" and the booking cannot be torn apart.
/// </summary>
public sealed class OncePerForm(CoproContext db, CentreClock clock) : IAsyncActionFilter, IOrderedFilter
{
    /// <summary>The hidden field with the key.</summary>
    public const string Field = "__once";

    // Around FormFilter, which shows the form again when a rule is broken: then nothing is kept.
    public int Order => -10;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var isRepeatable = context.ActionDescriptor.EndpointMetadata.OfType<RepeatableAttribute>().Any();
        if (isRepeatable || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !Guid.TryParse(request.Form[Field], out var key))
        {
            await next();
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(context.HttpContext.RequestAborted);
        var before = await db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.Key == key);
        if (before is not null)
        {
            context.Result = new LocalRedirectResult(before.Location);
            return;
        }

        var done = await next();
        var address = done.Exception is null && context.ModelState.IsValid ? AddressOf(done.Result) : null;
        if (address is null)
            return;
        var me = CurrentPerson.Of(context.HttpContext);
        db.Submissions.Add(new Submission(key, me.IsSignedIn ? me.PersonId : null, clock.UtcNow) { Location = address });
        try
        {
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        catch (DbUpdateException e) when (DatabaseFaults.Of(e) is null)
        {
            // The same form, sent at the same moment, was first (possible on SQL Server only).
            await transaction.RollbackAsync();
            db.ChangeTracker.Clear();
            var first = await db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.Key == key);
            if (first is null)
                throw;
            done.Result = new LocalRedirectResult(first.Location);
        }
    }

    // Only a redirect means that something was done; a form shown again may be sent again.
    private static string? AddressOf(IActionResult? result) => result switch
    {
        LocalRedirectResult local => local.Url,
        RedirectResult redirect => redirect.Url,
        _ => null,
    };
}
