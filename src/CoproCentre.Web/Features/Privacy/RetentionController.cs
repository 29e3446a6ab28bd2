using CoproCentre.Data;
using CoproCentre.Data.Privacy;
using CoproCentre.Domain.Privacy;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Privacy;

/// <summary>How long each kind of data is kept, what goes within a month, and whose page (D2).</summary>
[Authorize(Policies.Manager), Route("settings/retention")]
public sealed class RetentionController(CoproContext db, CentreClock clock, Retention retention, IStringLocalizer<Texts> texts) : Controller
{
    /// <summary>People on the page; the next ones come when these are gone.</summary>
    private const int MostPeople = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var month = clock.Today.AddDays(RetentionLimit.DaysAnnounced);
        var (times, leaving) = (await RetentionTimes.Read(db), db.Leavings.Where(l => l.GoesOn <= month));
        var going = await retention.CountGoing(times, month);
        var people = await leaving.OrderBy(l => l.GoesOn).ThenBy(l => l.Id).Take(MostPeople).Select(l => new LeavingLine(l.PersonId, l.Person.ChosenName, l.GoesOn)).ToListAsync();
        var lines = RetentionLimit.All.Select(l => new RetentionLine(l, times[l.Kind], l.Kind == Kept.Page ? people.Count : going.GetValueOrDefault(l.Kind))).ToList();
        return View("Retention", new RetentionPage(lines, people, month));
    }

    [HttpGet("{kind}")]
    public async Task<IActionResult> Change(Kept kind) => RetentionLimit.Of(kind) is not { } limit ? NotFound()
        : View("RetentionTime", new RetentionTimePage(limit, new() { Amount = (await RetentionTimes.Read(db))[kind] }));

    [HttpPost("{kind}"), FormPage(nameof(Change))]
    public async Task<IActionResult> Change(Kept kind, RetentionForm form)
    {
        if (await db.RetentionTimes.FirstOrDefaultAsync(t => t.Kind == kind) is { } time)
            time.Set(form.Amount!.Value);
        else
            db.Add(new RetentionTime(kind, form.Amount!.Value));
        await db.SaveChangesAsync();
        return this.Done(texts["Saved. It counts from tonight on."], "/settings/retention");
    }

    /// <summary>Somebody knows that the person still belongs here.</summary>
    [HttpPost("people/{personId:int}/stay")]
    public async Task<IActionResult> Stay(int personId)
    {
        (await db.Leavings.FirstOr404(l => l.PersonId == personId)).Stay(clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["Their page stays for another year."], "/settings/retention");
    }
}

public sealed record RetentionPage(IReadOnlyList<RetentionLine> Lines, IReadOnlyList<LeavingLine> People, DateOnly Until);

/// <param name="Going">How much of it goes within a month.</param>
public sealed record RetentionLine(RetentionLimit Limit, int Amount, int Going);

public sealed record LeavingLine(int PersonId, string Name, DateOnly GoesOn);

public sealed record RetentionTimePage(RetentionLimit Limit, RetentionForm Form);

public sealed class RetentionForm
{
    public int? Amount { get; set; }
}

public sealed class RetentionFormValidator : AbstractValidator<RetentionForm>
{
    public RetentionFormValidator() => RuleFor(f => f.Amount).NotNull().WithMessage("Write a number.");
}
