using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CoproCentre.Web.Security;

/// <summary>
/// Only for a tablet that a worker made a door, and there without signing in (V6). Any other browser is led to the page that says so. Asked after
/// the token of the form.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PairedDeviceAttribute : Attribute, IAllowAnonymous, IAsyncAuthorizationFilter, IOrderedFilter
{
    public int Order => 2000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var isForAll = context.ActionDescriptor.EndpointMetadata.OfType<AllowAnonymousAttribute>().Any();
        if (context.Result is null && !isForAll && await context.HttpContext.RequestServices.GetRequiredService<DoorTablet>().Read() is null)
            context.Result = new LocalRedirectResult("/door");
    }
}
