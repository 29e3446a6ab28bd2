using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CoproCentre.Web.Security;

/// <summary>For changes to how somebody signs in: asks for the pass phrase again when they showed it more than a quarter of an hour ago.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SureOnlyAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (CurrentPerson.Of(context.HttpContext) is { IsSignedIn: true, IsSure: false })
            context.Result = new LocalRedirectResult("/me/security/again");
    }
}
