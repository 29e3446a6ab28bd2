using CoproCentre.Data;
using CoproCentre.Data.People;
using CoproCentre.Domain;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Days;

/// <summary>A worker hands the morning meeting of a day to a volunteer who can sign in (V5).</summary>
[Authorize(Policies.Worker), Route("day/{day:datetime}/lead")]
public sealed class LeadsController(CoproContext db, CurrentPerson me, CentreClock clock, DayAccess access, IStringLocalizer<Texts> texts) : Controller
{
    private const int Most = 30;

    [HttpGet("")]
    public async Task<IActionResult> Edit(string day, string? find = null)
    {
        var date = DayAccess.DayOf(day);
        var lead = await db.DayLeads.Where(l => l.Day == date).Select(l => new { l.PersonId, l.Person.ChosenName }).FirstOrDefaultAsync();
        var here = db.Visits.Where(v => v.Day == date).Select(v => v.PersonId);
        var people = Volunteers();
        people = string.IsNullOrWhiteSpace(find) ? people : people.Called(find);
        var items = await people.OrderByDescending(p => here.Contains(p.Id)).ThenByName(p => p.ChosenName).ThenBy(p => p.Id).Take(Most).Select(p => new { p.Id, p.ChosenName }).ToListAsync();
        return View("Lead", new LeadPage(date, lead?.ChosenName, [.. items.Select(p => new SelectListItem(p.ChosenName, p.Id.ToString()))], find, new() { PersonId = lead?.PersonId }));
    }

    [HttpPost(""), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(string day, LeadForm form)
    {
        var date = DayAccess.DayOf(day);
        var person = await Volunteers().FirstOrDefaultAsync(p => p.Id == form.PersonId)
            ?? throw new RuleBrokenException($"Choose a volunteer who can sign in.", nameof(LeadForm.PersonId));
        var by = await me.Load(db);
        await db.SaveFresh(async () =>
        {
            if (await db.DayLeads.FirstOrDefaultAsync(l => l.Day == date) is { } lead)
                lead.HandTo(person, by, clock.Today);
            else
                db.Add(new DayLead(date, person, by, clock.Today));
        });
        return this.Done(texts["{0} leads the morning meeting. They find the board at Today.", person.ChosenName], access.BoardOf(date));
    }

    [HttpPost("removal")]
    public async Task<IActionResult> Remove(string day)
    {
        var date = DayAccess.DayOf(day);
        if (await db.DayLeads.FirstOrDefaultAsync(l => l.Day == date) is { } lead)
            db.Remove(lead);
        await db.SaveChangesAsync();
        return this.Done(texts["A worker leads the morning meeting."], access.BoardOf(date));
    }

    // Workers have the board anyway.
    private IQueryable<Person> Volunteers() => db.People.Known()
        .Where(p => db.Accounts.Any(a => a.PersonId == p.Id && a.ClosedAt == null && (a.Roles & (CentreRoles.Worker | CentreRoles.Coordinator)) == 0));
}

public sealed record LeadPage(DateOnly Day, string? Lead, IReadOnlyList<SelectListItem> People, string? Find, LeadForm Form)
{
    public string Address => DayAccess.AddressOf(Day);
}

public sealed class LeadForm
{
    public int? PersonId { get; set; }
}

public sealed class LeadFormValidator : AbstractValidator<LeadForm>
{
    public LeadFormValidator() => RuleFor(f => f.PersonId).NotNull().WithMessage("Choose somebody.");
}
