using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Data.People;
using CoproCentre.Domain.Groups;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Groups;

/// <summary>Who is in a group, with roles and dates; for those who lead it (G1).</summary>
public sealed class GroupMembersController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/groups/{id:int}/members")]
    public async Task<IActionResult> Index(int id, string? find = null, int page = 1)
    {
        var group = await db.Groups.LedBy(me.Viewer).AsNoTracking().FirstOr404(g => g.Id == id);
        var members = db.Memberships.Where(m => m.GroupId == id)
            .OrderBy(m => m.Until != null).ThenByDescending(m => m.Role).ThenByDescending(m => m.Until).ThenByName(m => m.Person.ChosenName).ThenBy(m => m.Id)
            .Select(m => new MemberRow(m.Id, m.PersonId, m.Person.ChosenName, m.Role, m.From, m.Until));
        return View("Members", new MembersPage(id, group.Name, await members.ToPage(page), find, await Found(id, find)));
    }

    [HttpPost("/groups/{id:int}/members")]
    public async Task<IActionResult> Add(int id, AddForm form)
    {
        var group = await db.Groups.LedBy(me.Viewer).WithMembers().FirstOr404(g => g.Id == id);
        var person = await db.People.Known().FirstOr404(p => p.Id == form.PersonId);
        group.Add(person, GroupRole.Member, clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is in the group now.", person.ChosenName], $"/groups/{id}/members");
    }

    [HttpGet("/groups/{id:int}/members/{personId:int}")]
    public async Task<IActionResult> Edit(int id, int personId)
    {
        var group = await db.Groups.LedBy(me.Viewer).WithMembers().FirstOr404(g => g.Id == id);
        var member = group.MembershipOf(personId) ?? throw new NotThereException();
        return View("Member", new MemberPage(id, personId, group.Name, member.Person.ChosenName, member.From, group.IsLastChair(personId),
            new MemberForm { Role = member.Role, Version = member.Version }));
    }

    [HttpPost("/groups/{id:int}/members/{personId:int}"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, int personId, MemberForm form)
    {
        var (group, member) = await Load(id, personId);
        db.Expect(member, form.Version);
        group.Give(personId, form.Role, form.NoChairForNow);
        await db.SaveChangesAsync();
        return this.Done(texts["Saved. Thank you."], $"/groups/{id}/members");
    }

    [HttpPost("/groups/{id:int}/members/{personId:int}/end"), FormPage(nameof(Edit))]
    public async Task<IActionResult> End(int id, int personId, EndForm form)
    {
        var (group, member) = await Load(id, personId);
        group.Leave(personId, clock.Today, form.NoChairAfter);
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is no longer in the group.", member.Person.ChosenName], personId == me.PersonId ? "/groups" : $"/groups/{id}/members");
    }

    private async Task<(Group Group, Membership Member)> Load(int id, int personId)
    {
        var group = await db.Groups.LedBy(me.Viewer).WithMembers().FirstOr404(g => g.Id == id);
        return (group, group.MembershipOf(personId) ?? throw new NotThereException());
    }

    // Names are looked up, never listed: nobody can leaf through everyone the centre knows.
    private async Task<IReadOnlyList<FoundPerson>> Found(int id, string? find) =>
        find?.Trim().Length >= MembersPage.FewestLetters
            ? await db.People.Called(find).OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Take(MembersPage.MostFound)
                .Select(p => new FoundPerson(p.Id, p.ChosenName, db.Memberships.Any(m => m.GroupId == id && m.PersonId == p.Id && m.Until == null)))
                .ToListAsync()
            : [];
}
