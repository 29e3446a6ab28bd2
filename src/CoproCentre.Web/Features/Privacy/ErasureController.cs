using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Privacy;
using CoproCentre.Domain;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Privacy;

/// <summary>Erases a person who asked for it, after saying what goes, what stays as "a member", and what needs somebody else (D2).</summary>
[Authorize(Policies.Manager), Route("settings/data-requests/{id:int}/erasure")]
public sealed class ErasureController(CoproContext db, CurrentPerson me, CentreClock clock, Erasures erasures, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Erase(int id)
    {
        var request = await Request(id);
        var tables = PersonalTable.All(db);
        var counts = await db.CountHeld(tables, request.PersonId);
        var names = new PersonNames(await db.NamesOf(tables, request.PersonId));
        IReadOnlyList<string> Whats(bool going) =>
            [.. tables.Where(t => counts.ContainsKey(t.Name) && t.Entity.ClrType != typeof(Person) && t.About.GoesWithThem == going).Select(t => texts[t.About.What].Value)];
        return View("Erasure", new ErasurePage(id, request.Person.ChosenName, Whats(going: true), Whats(going: false),
            await db.Mentions([.. tables.Where(t => !t.IsOfTwo)], request.PersonId, names), await Effects(request.PersonId), Blocked(request.PersonId), new()));
    }

    [HttpPost(""), FormPage(nameof(Erase)), Repeatable]
    public async Task<IActionResult> Erase(int id, ErasureForm form)
    {
        var request = await Request(id);
        if (Blocked(request.PersonId) is { } why)
            throw new RuleBrokenException(why);
        if (!string.Equals(form.Name?.Trim(), request.Person.ChosenName, StringComparison.CurrentCultureIgnoreCase))
            throw new RuleBrokenException($"Write the name as it stands above.", nameof(ErasureForm.Name));
        await erasures.Erase(request.PersonId, form.AlsoCalled?.Split('\n') ?? [], form.Spared, clock.UtcNow);
        foreach (var open in await db.DataRequests.Where(r => r.PersonId == request.PersonId && r.AnsweredOn == null).ToListAsync())
            open.Close(texts["Erased."], await me.Load(db), clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["It is done. Nothing about them is left but a number."], $"/settings/data-requests/{id}");
    }

    private new Task<DataRequest> Request(int id) =>
        db.DataRequests.AsNoTracking().Include(r => r.Person).FirstOr404(r => r.Id == id && r.Person.ErasedAt == null);

    // So there is always a manager left: whoever erases is one.
    private FormattableString? Blocked(int personId)
    {
        FormattableString oneself = $"You cannot erase yourself. Ask another manager.";
        return personId == me.PersonId ? oneself : null;
    }

    private async Task<ErasureEffects> Effects(int personId)
    {
        // A closed group is not named to those outside it.
        var chaired = await db.Groups.Where(g => g.Memberships.Any(m => m.PersonId == personId && m.Until == null && m.Role == GroupRole.Chair)
                && !g.Memberships.Any(m => m.PersonId != personId && m.Until == null && m.Role == GroupRole.Chair))
            .Select(g => g.IsOpen ? g.Name : null).ToListAsync();
        var actions = await db.Actions.OwnedBy(personId).OpenOn(clock.Today).CountAsync();
        var meetings = await db.Meetings.CountAsync(m => (m.ChairId == personId || m.NoteTakerId == personId) && (m.Stage == MeetingStage.Planning || m.Stage == MeetingStage.Published));
        return new([.. chaired.Select(g => g ?? texts["A closed group"].Value)], actions, meetings);
    }
}
