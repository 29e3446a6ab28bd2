using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Thanks;
using CoproCentre.Domain.Thanks;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Thanks;

/// <summary>Says thank you: for an action, or from anywhere; for a meeting it leads to the meeting's own page (M14).</summary>
[Route("thanks/new")]
public sealed class NewThanksController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string? find = null)
    {
        var asked = ThanksAsked.Of(Request.Query);
        if (asked.MeetingId is { } meeting)
            return LocalRedirect($"/meetings/{meeting}/follow-up/thanks");
        return View(await NewThanksReading.Read(db, asked, find, me.Viewer));
    }

    [HttpPost(""), FormPage(nameof(New))]
    public async Task<IActionResult> New(NewThanksForm form)
    {
        var thanks = ThanksAsked.Of(Request.Query).ActionId is { } action ? await ForAction(action, form) : await FromAnywhere(form);
        db.Add(thanks);
        await db.SaveThanks(thanks, clock.UtcNow);
        return this.Done(texts["Said. Thank you for saying thank you."], $"/thanks/{thanks.Id}");
    }

    private async Task<ThankYou> ForAction(int actionId, NewThanksForm form)
    {
        var action = await db.Actions.VisibleTo(me.Viewer).Include(a => a.Owners).ThenInclude(o => o.Person).FirstOr404(a => a.Id == actionId);
        var thanks = new ThankYou(action, form.Words!, await me.Load(db), clock.Today, form.ForNoticeboard);
        foreach (var owner in form.To.Distinct().Select(id => action.Owners.FirstOrDefault(o => o.Id == id && o.PersonId != me.PersonId) ?? throw new NotThereException()))
        {
            if (owner.Person is { } person)
                thanks.To(person);
            else
                thanks.To(owner.Name);
        }

        return thanks;
    }

    private async Task<ThankYou> FromAnywhere(NewThanksForm form)
    {
        var group = form.GroupId is { } groupId ? await db.Groups.Of(me.Viewer).FirstOr404(g => g.Id == groupId) : null;
        var thanks = new ThankYou(form.Words!, await me.Load(db), clock.Today, group, form.ForNoticeboard);
        var people = await db.People.ThankableBy(me.Viewer).Where(p => form.To.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync();
        if (people.Count != form.To.Distinct().Count())
            throw new NotThereException();
        people.ForEach(thanks.To);
        return thanks;
    }
}
