using CoproCentre.Data;
using CoproCentre.Data.Changes;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.Suggestions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Suggestions;

/// <summary>Suggestions: anybody who is signed in makes one, reads how far it is, and says "I think so too" (M13).</summary>
[Route("suggestions")]
public sealed class SuggestionsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    private const int MostMeetings = 5;
    private const int MostGroups = 10;

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1)
    {
        var mine = db.Suggestions.VisibleTo(me.Viewer).Of(me.PersonId).OrderByDescending(s => s.MadeAt).ThenByDescending(s => s.Id);
        var toAnswer = db.Suggestions.LedBy(me.Viewer).ToAnswer();
        var waiting = await db.Groups.LedBy(me.Viewer).Where(g => toAnswer.Any(s => s.GroupId == g.Id)).OrderByName(g => g.Name).ThenBy(g => g.Id).Take(MostGroups)
            .Select(g => new WaitingGroup(g.Id, g.Name, toAnswer.Count(s => s.GroupId == g.Id))).ToListAsync();
        return View(new MySuggestionsPage(await mine.ToPage(SuggestionRow.Read, page), waiting));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(int? group = null)
    {
        var groups = await db.Groups.VisibleTo(me.Viewer).OrderByName(g => g.Name).ThenBy(g => g.Id).Select(g => new SelectListItem(g.Name, g.Id.ToString())).ToListAsync();
        return View(new NewSuggestionPage<SuggestionForm>(groups, new() { GroupId = group }));
    }

    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(SuggestionForm form)
    {
        var group = await db.Groups.VisibleTo(me.Viewer).FirstOr404(g => g.Id == form.GroupId);
        var suggestion = new Suggestion(group, form.Text!, await me.Load(db), clock.UtcNow);
        db.Add(suggestion);
        await db.SaveChangesAsync();
        return this.Done(texts["Thank you. The group reads it, and you get an answer."], $"/suggestions/{suggestion.Id}");
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        var (mine, meetings) = (db.Suggestions.VisibleTo(me.Viewer).Where(s => s.Id == id), db.Meetings.VisibleTo(me.Viewer));
        var view = await mine.Select(s => new SuggestionView(
            s.Id, s.Text, s.Name, s.ById, s.GroupId, s.Group.Name, s.MadeAt, s.State,
            s.State == SuggestionState.SameAsAnother ? s.SameAs!.Answer : s.Answer,
            s.State == SuggestionState.SameAsAnother ? s.SameAs!.AnsweredBy!.ChosenName : s.AnsweredBy!.ChosenName,
            s.State == SuggestionState.SameAsAnother ? s.SameAs!.AnsweredAt : s.AnsweredAt,
            s.SameAsId, s.SameAs!.Text, s.AgendaItem!.Title,
            meetings.Where(m => m.Id == s.AgendaItem.MeetingId).Select(m => (int?)m.Id).FirstOrDefault(), meetings.Where(m => m.Id == s.AgendaItem.MeetingId).Select(m => (DateOnly?)m.Date).FirstOrDefault(),
            s.Supporters.Count, s.Supporters.Any(p => p.PersonId == me.PersonId), s.State == SuggestionState.Answered)).FirstOr404();
        var isLead = await mine.LedBy(me.Viewer).AnyAsync();
        var planned = isLead && !view.HasOwnAnswer ? await db.Meetings.Where(m => m.GroupId == view.GroupId && m.Date >= clock.Today && (m.Stage == MeetingStage.Planning || m.Stage == MeetingStage.Published))
            .OrderBy(m => m.Date).ThenBy(m => m.Starts).Take(MostMeetings).Select(m => new PlannedMeeting(m.Id, m.Date, m.Starts)).ToListAsync() : [];
        var ids = new[] { id, view.SameAsId ?? id };
        var changes = await db.Changes.VisibleTo(me.Viewer).Where(c => c.Causes.Any(cause => cause.SuggestionId != null && ids.Contains(cause.SuggestionId.Value)))
            .OrderByDescending(c => c.PublishedAt).ThenByDescending(c => c.Id).Take(MostMeetings).Select(ChangeCard.Read).ToListAsync();
        return View(new SuggestionPage(view, !view.HasOwnAnswer && !view.IsSupported && view.ById != me.PersonId, isLead, planned, changes));
    }

    [HttpPost("{id:int}/support")]
    public async Task<IActionResult> Support(int id)
    {
        var suggestion = await db.Suggestions.VisibleTo(me.Viewer).Include(s => s.By).Include(s => s.Supporters).ThenInclude(s => s.Person).AsSplitQuery().FirstOr404(s => s.Id == id);
        suggestion.SupportedBy(await me.Load(db), clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["Thank you. You hear the answer too."], $"/suggestions/{id}");
    }
}
