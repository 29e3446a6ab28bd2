using System.Text.RegularExpressions;
using CoproCentre.Data.Forms;
using CoproCentre.Domain;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Writing;

/// <summary>Keeps what somebody is writing, so that neither a lost connection nor an ended session loses it.</summary>
public sealed partial class DraftsController(Drafts drafts, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    /// <summary>Answers with one sentence that the page shows beside the field.</summary>
    [HttpPost("/drafts")]
    public async Task<IActionResult> Keep(string? field, string? text, int version)
    {
        if (field is null || field.Length > Draft.FieldLength || !FieldName().IsMatch(field) || text?.Length > Draft.TextLength)
            return BadRequest();
        await drafts.Keep(field, text ?? "", version);
        return Content(texts["Saved at {0}.", Say.Time(clock.TimeOfDay)].Value);
    }

    [HttpPost("/drafts/removal")]
    public async Task<IActionResult> LetGo(string? field)
    {
        await drafts.Forget(field ?? "");
        return LocalRedirect(this.CameFrom());
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex FieldName();
}
