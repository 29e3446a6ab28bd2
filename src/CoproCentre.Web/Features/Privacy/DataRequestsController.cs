using CoproCentre.Data;
using CoproCentre.Data.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Privacy;

/// <summary>What people ask about their data, by when they need an answer, and what came of it (D2).</summary>
[Authorize(Policies.Manager), Route("settings/data-requests")]
public sealed class DataRequestsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1)
    {
        var rows = db.DataRequests.OrderBy(r => r.AnsweredOn != null).ThenByDescending(r => r.AnsweredOn).ThenBy(r => r.DueOn == null).ThenBy(r => r.DueOn).ThenBy(r => r.Id)
            .Select(r => new RequestLine(r.Id, r.Person.ChosenName, r.PersonId, r.Kind, r.AskedOn, r.DueOn, r.AnsweredOn));
        return View("Requests", await rows.ToPage(page));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(string? find = null)
    {
        var found = string.IsNullOrWhiteSpace(find) ? []
            : await db.People.Called(find).OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Take(NewRequestPage.MostFound)
                .Select(p => new SelectListItem(p.ChosenName, p.Id.ToString())).ToListAsync();
        return View("NewRequest", new NewRequestPage(find?.Trim() ?? "", found, new() { AskedOn = new(clock.Today) }));
    }

    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(NewRequestForm form)
    {
        var person = await db.People.Known().FirstOr404(p => p.Id == form.PersonId);
        var request = new DataRequest(person, form.Kind, form.Way, form.Words, form.AskedOn.Value!.Value, await me.Load(db), clock.Today);
        db.Add(request);
        await db.SaveChangesAsync();
        return this.Done(texts["It is written down. Tell them that you have it."], $"/settings/data-requests/{request.Id}");
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Details(int id) => View("Request", await db.DataRequests.AsNoTracking().Include(r => r.Person).FirstOr404(r => r.Id == id));

    [HttpPost("{id:int}/acknowledgement")]
    public async Task<IActionResult> Acknowledge(int id)
    {
        var request = await db.DataRequests.FirstOr404(r => r.Id == id);
        request.Acknowledge(clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["Good. They know that you have it."], $"/settings/data-requests/{id}");
    }

    [HttpGet("{id:int}/extension")]
    public async Task<IActionResult> Extend(int id) => View("Extension", await Page(id));

    [HttpPost("{id:int}/extension"), FormPage(nameof(Extend))]
    public async Task<IActionResult> Extend(int id, WordsForm form)
    {
        var request = await db.DataRequests.FirstOr404(r => r.Id == id);
        request.Extend(form.Words, clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["You have two more months. Tell them why."], $"/settings/data-requests/{id}");
    }

    [HttpGet("{id:int}/answer")]
    public async Task<IActionResult> Answer(int id) => View("Answer", await Page(id));

    [HttpPost("{id:int}/answer"), FormPage(nameof(Answer))]
    public async Task<IActionResult> Answer(int id, WordsForm form)
    {
        var request = await db.DataRequests.FirstOr404(r => r.Id == id);
        request.Close(form.Words, await me.Load(db), clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["Answered. Thank you."], "/settings/data-requests");
    }

    private async Task<WordsPage> Page(int id)
    {
        var request = await db.DataRequests.AsNoTracking().Include(r => r.Person).FirstOr404(r => r.Id == id && r.AnsweredOn == null);
        return new(id, request.Person.ChosenName, new());
    }
}
