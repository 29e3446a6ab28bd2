using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Privacy;

/// <summary>Makes the full copy for somebody, after looking through the names of others in it.</summary>
[Authorize(Policies.Manager), Route("settings/data-requests/{id:int}/copy")]
public sealed class DataCopiesController(CoproContext db, CopyReading reading) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Copy(int id)
    {
        var request = await Request(id);
        var others = await reading.OthersIn(await reading.Whole(request.PersonId, withMentions: true), request.PersonId);
        return View("CopyNames", new CopyPage(id, request.Person.ChosenName, [.. others.Select(o => new SelectListItem(o, o))], new() { Out = [.. others] }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Copy(int id, CopyForm form)
    {
        var personId = (await Request(id)).PersonId;
        var copy = await reading.Whole(personId, withMentions: true);
        db.Note(new(AuditKind.Exported, nameof(Person), personId, personId));
        await db.SaveChangesAsync();
        return this.CopyFile(CopyReading.LeaveOut(copy, form.Out), form.AsJson);
    }

    private new Task<DataRequest> Request(int id) =>
        db.DataRequests.AsNoTracking().Include(r => r.Person).FirstOr404(r => r.Id == id && r.Person.ErasedAt == null);
}
