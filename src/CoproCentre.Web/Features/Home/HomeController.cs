using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Home;

/// <summary>What is next for the person who is signed in.</summary>
public sealed class HomeController : Controller
{
    [HttpGet("/")]
    public IActionResult Index() => View();
}
