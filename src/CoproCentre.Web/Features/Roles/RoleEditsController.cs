using CoproCentre.Data;
using CoproCentre.Data.People;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Roles;

/// <summary>Workers make jobs, change them, close them (V3). One can be made for one person.</summary>
[Authorize(Policies.Worker), Route("roles")]
public sealed class RoleEditsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(int? person = null) => View("Edit", await Page(null, await NameOf(person), new(), null));

    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(RoleForm form, int? person = null)
    {
        var madeFor = person is null ? null : await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == person);
        var role = new JobRole(form.Name!, form.About!, form.Picture, madeFor);
        await Tell(role, form);
        db.Add(role);
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is one of the jobs now.", role.Name], $"/roles/{role.Id}");
    }

    [HttpGet("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id)
    {
        var role = await WithParts().AsNoTracking().FirstOr404(r => r.Id == id);
        var form = new RoleForm
        {
            Name = role.Name,
            About = role.About,
            Picture = role.Picture,
            TopicIds = [.. role.Topics.Select(t => t.TopicId)],
            HandlesFood = role.HandlesFood,
            CheckNeeded = role.CheckNeeded,
            PeersMaySign = role.PeersMaySign,
            Version = role.Version,
        };
        return View(await Page(id, await NameOf(role.MadeForId), form, role));
    }

    [HttpPost("{id:int}/edit"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, RoleForm form)
    {
        var role = await WithParts().FirstOr404(r => r.Id == id);
        db.Expect(role, form.Version);
        role.Describe(form.Name!, form.About!, form.Picture);
        await Tell(role, form);
        await db.SaveChangesAsync();
        return this.Done(texts["The job is saved."], $"/roles/{id}");
    }

    [HttpPost("{id:int}/closure")]
    public async Task<IActionResult> Close(int id)
    {
        var role = await db.JobRoles.FirstOr404(r => r.Id == id);
        role.Close();
        await db.SaveChangesAsync();
        return this.Done(texts["Nobody is asked to do this any more. What people learnt stays."], $"/roles/{id}");
    }

    [HttpPost("{id:int}/reopening")]
    public async Task<IActionResult> Reopen(int id)
    {
        var role = await db.JobRoles.FirstOr404(r => r.Id == id);
        role.Reopen();
        await db.SaveChangesAsync();
        return this.Done(texts["It is one of the jobs again."], $"/roles/{id}");
    }

    private IQueryable<JobRole> WithParts() => db.JobRoles.Include(r => r.Places).Include(r => r.Topics).AsSplitQuery();

    private async Task Tell(JobRole role, RoleForm form)
    {
        role.Need(form.HandlesFood, form.CheckNeeded, form.PeersMaySign);
        role.Require(await db.Topics.Where(t => form.TopicIds.Contains(t.Id)).ToListAsync());
        var sessions = await Sessions();
        foreach (var places in form.Places)
        {
            if (sessions.Find(s => s.Id == places.SessionId) is { } session)
                role.Offer(session, places.Number ?? 0);
        }
    }

    private async Task<RoleEditPage> Page(int? id, string? madeFor, RoleForm form, JobRole? role)
    {
        var sessions = await Sessions();
        form.Places = [.. sessions.Select(s => new PlacesForm { SessionId = s.Id, Count = role?.Places.FirstOrDefault(p => p.SessionId == s.Id)?.Count.ToString() ?? "" })];
        var topics = await db.Topics.OrderBy(t => t.Name).ThenBy(t => t.Id).Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListAsync();
        return new(id, madeFor, topics, [.. sessions.Select(s => s.Name)], form);
    }

    private Task<List<CentreSession>> Sessions() =>
        db.CentreSessions.Where(s => s.Until == null || s.Until >= clock.Today).OrderBy(s => s.Starts).ThenBy(s => s.Id).ToListAsync();

    private async Task<string?> NameOf(int? person) => person is null ? null
        : (await db.People.VisibleTo(me.Viewer).Select(p => new { p.Id, p.ChosenName }).FirstOr404(p => p.Id == person)).ChosenName;
}
