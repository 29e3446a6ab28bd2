using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Domain.Groups;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Groups;

/// <summary>Joining a group and leaving it (G1).</summary>
public sealed class GroupJoiningController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpPost("/groups/{id:int}/membership")]
    public async Task<IActionResult> Join(int id)
    {
        var group = await db.Groups.VisibleTo(me.Viewer).WithMembers().FirstOr404(g => g.Id == id);
        group.Join(await me.Load(db), clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["Welcome! You are in the group now."], $"/groups/{id}");
    }

    [HttpGet("/groups/{id:int}/leave")]
    public async Task<IActionResult> Leave(int id)
    {
        var group = await db.Groups.Of(me.Viewer).WithMembers().FirstOr404(g => g.Id == id);
        var others = group.Memberships.Where(m => m.IsCurrent && m.PersonId != me.PersonId).OrderBy(m => m.Person.ChosenName)
            .Select(m => new SelectListItem(m.Person.ChosenName, m.PersonId.ToString()));
        return View(new LeavePage(id, group.Name, group.IsLastChair(me.PersonId), [.. others], new LeaveForm()));
    }

    [HttpPost("/groups/{id:int}/leave"), FormPage(nameof(Leave))]
    public async Task<IActionResult> Leave(int id, LeaveForm form)
    {
        var group = await db.Groups.Of(me.Viewer).WithMembers().FirstOr404(g => g.Id == id);
        if (form.NextChairId is { } next && group.IsLastChair(me.PersonId))
            group.Give(next, GroupRole.Chair);
        group.Leave(me.PersonId, clock.Today, form.NoChairForNow);
        await db.SaveChangesAsync();
        return this.Done(texts["You have left {0}. You can come back at any time.", group.Name], "/groups");
    }
}

public sealed record LeavePage(int Id, string Name, bool IsLastChair, IReadOnlyList<SelectListItem> Others, LeaveForm Form);

public sealed class LeaveForm
{
    public int? NextChairId { get; set; }

    public bool NoChairForNow { get; set; }
}
