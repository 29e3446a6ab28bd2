using System.Data.Common;
using System.Reflection;
using System.Text.RegularExpressions;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Data.Audit;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Security;

/// <summary>Writes down who opens a page marked with <see cref="LooksAttribute"/>, before it is shown. What cannot be written down is not shown.</summary>
public sealed partial class LooksFilter(CoproContext db, CurrentPerson me, CentreClock clock, ILogger<LooksFilter> log) : IAsyncActionFilter, IOrderedFilter
{
    /// <summary>The same page, opened again within this time, is one look.</summary>
    public static readonly TimeSpan OneLook = TimeSpan.FromMinutes(10);

    // Enough for what one person opens meanwhile; beyond it the same look may stand twice.
    private const int LatestLines = 50;

    // Around the form's transaction, so that a look stays written down when a form is shown again.
    public int Order => -20;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var done = await next();
        if (!me.IsSignedIn || done.Result is not (ViewResult or PaperResult or FileResult) || LooksOf((ControllerActionDescriptor)context.ActionDescriptor) is not { } looks)
            return;
        try
        {
            await Write(looks, context);
        }
        catch (Exception e) when (e is DbException or DbUpdateException or AuditAwayException or IOException)
        {
            log.LogError(e, "A page is not shown, because the look at it could not be written down");
            done.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        }
    }

    // A form that is shown again is the page of its GET action.
    private static LooksAttribute? LooksOf(ControllerActionDescriptor action)
    {
        var shown = action.MethodInfo.GetCustomAttribute<FormPageAttribute>() is { } page
            ? action.ControllerTypeInfo.GetMethods().Single(m => m.Name == page.Action && m.GetCustomAttribute<HttpGetAttribute>() is not null)
            : action.MethodInfo;
        return shown.GetCustomAttribute<LooksAttribute>() ?? action.ControllerTypeInfo.GetCustomAttribute<LooksAttribute>();
    }

    private async Task Write(LooksAttribute looks, ActionExecutingContext context)
    {
        int? id = looks.Id is null ? null : int.Parse((string)context.RouteData.Values[looks.Id]!);
        var about = looks.At == typeof(Person) || looks.OfPerson ? id
            : looks.At == typeof(Account) && id is not null ? await db.Accounts.Where(a => a.Id == id).Select(a => a.PersonId).FirstAsync()
            : (int?)null;
        if (about == me.PersonId)
            return;
        var note = new AuditNote(looks.Kind, looks.At.Name, id, about, Gap().Replace(context.ActionDescriptor.AttributeRouteInfo!.Template!, "*"));
        var acting = me.Acting;
        var since = clock.UtcNow - OneLook;
        var latest = db.AuditRows.Where(r => r.PersonId == acting.PersonId).OrderByDescending(r => r.Number).Take(LatestLines);
        if (await latest.AnyAsync(r => r.At > since && r.SessionId == acting.SessionId && r.Kind == note.Kind && r.What == note.What && r.RecordId == id && r.Details == note.Details))
            return;
        db.ChangeTracker.Clear();
        db.Note(note);
        await db.SaveChangesAsync();
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Gap();
}
