using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Domain.Groups;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Groups;

/// <summary>A new group, and the words a group says about itself (G1).</summary>
public sealed class GroupEditsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/groups/new"), Authorize(Policies.Worker)]
    public IActionResult New() => View(new GroupForm { IsOpen = true, GroundRules = Group.FirstGroundRules });

    /// <summary>Whoever begins a group supports it, so that a closed one is there for somebody.</summary>
    [HttpPost("/groups/new"), Authorize(Policies.Worker), FormPage(nameof(New))]
    public async Task<IActionResult> New(GroupForm form)
    {
        var group = new Group(form.Name!, form.Aim!, form.IsOpen);
        group.Describe(form.Name!, form.Aim!, form.Rhythm, form.UsualPlace);
        group.AgreeGroundRules(form.GroundRules);
        group.Add(await me.Load(db), GroupRole.SupportingWorker, clock.Today);
        db.Add(group);
        await db.SaveChangesAsync();
        return this.Done(texts["The group is here. Now invite people to it."], $"/groups/{group.Id}");
    }

    [HttpGet("/groups/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) => View(GroupForm.Of(await db.Groups.LedBy(me.Viewer).FirstOr404(g => g.Id == id)));

    [HttpPost("/groups/{id:int}/edit"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, GroupForm form)
    {
        var group = await db.Groups.LedBy(me.Viewer).WithMembers().FirstOr404(g => g.Id == id);
        db.Expect(group, form.Version);
        group.Describe(form.Name!, form.Aim!, form.Rhythm, form.UsualPlace);
        group.OpenToAll(form.IsOpen, await me.Load(db));
        group.AgreeGroundRules(form.GroundRules);
        await db.SaveChangesAsync();
        return this.Done(texts["Saved. Thank you."], $"/groups/{id}");
    }
}
