using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Forms;

public static class ControllerExtensions
{
    /// <summary>Leads on to an address of this site and says there what was done.</summary>
    public static IActionResult Done(this Controller controller, string message, string address)
    {
        controller.TempData["Done"] = message;
        return controller.LocalRedirect(address);
    }

    /// <summary>Where this site was asked, like "https://centre.example.org".</summary>
    public static string Site(this Controller controller) => $"{controller.Request.Scheme}://{controller.Request.Host}";

    /// <summary>The page of this site that the person came from, else home.</summary>
    public static string CameFrom(this Controller controller)
    {
        var request = controller.Request;
        return Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value ? from.PathAndQuery : "/";
    }
}
