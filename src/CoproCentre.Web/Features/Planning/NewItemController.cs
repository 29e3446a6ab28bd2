using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Planning;

/// <summary>
/// Puts something on the agenda: a new idea, a parked point (M9), a suggestion (M13), what the last meeting did not finish (M16), or how
/// something stands that people wait to hear about (M12).
/// </summary>
public sealed class NewItemController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/meetings/{id:int}/plan/items/new")]
    public async Task<IActionResult> New(int id, Horizon? horizon = null, int? point = null, int? unfinished = null, int? promise = null, int? suggestion = null)
    {
        var meeting = await Meeting(id);
        var (form, from) = (await Point(meeting, point), await Earlier(meeting, unfinished), await Earlier(meeting, promise), await Suggestion(meeting, suggestion)) switch
        {
            ({ } parked, _, _, _) => (new AgendaItemForm { Title = parked.Text, BroughtBy = parked.SaidBy }, texts["You parked this idea on {0}.", clock.Day(parked.ParkedOn)].Value),
            (_, { } open, _, _) => (AgendaItemForm.Of(open), texts["You did not finish this on {0}.", clock.Day(open.Meeting.Date)].Value),
            (_, _, { } told, _) => (HowItStands(told), texts["People were to hear more by {0}.", told.TellNextOn is { } day ? clock.Day(day) : clock.Day(clock.Today)].Value),
            (_, _, _, { } idea) => (Of(idea), texts["Somebody suggested this on {0}.", clock.Day(DateOnly.FromDateTime(clock.ToLocal(idea.MadeAt)))].Value),
            _ => (new AgendaItemForm(), null),
        };
        form.Horizon = horizon ?? (unfinished is null && promise is null ? meeting.MissingHorizons().FirstOrDefault() : form.Horizon);
        return View("Item", new AgendaItemPage(MeetingHead.Of(meeting), form, Request.Path + Request.QueryString, from));
    }

    [HttpPost("/meetings/{id:int}/plan/items/new"), FormPage(nameof(New))]
    public async Task<IActionResult> Add(int id, AgendaItemForm form, [FromQuery] int? point = null, [FromQuery] int? unfinished = null, [FromQuery] int? promise = null,
        [FromQuery] int? suggestion = null)
    {
        var meeting = await Meeting(id);
        var item = (await Point(meeting, point), await Earlier(meeting, unfinished ?? promise)) switch
        {
            ({ } parked, _) => meeting.AddItem(form.Words(), parked),
            (_, { } open) => meeting.AddItem(form.Words(), open),
            _ => meeting.AddItem(form.Words()),
        };
        (await Suggestion(meeting, suggestion))?.PutOnAgenda(item);
        await db.SaveChangesAsync();
        return this.Done(texts["It is on the agenda."], $"/meetings/{id}/plan/agenda");
    }

    // Its first words are the title; who made it brings it.
    private static AgendaItemForm Of(Suggestion idea) => new()
    {
        Title = Sentences.Short(idea.Text, AgendaItem.TitleLength),
        BroughtBy = idea.Name,
        HopedFor = idea.Text.Length > AgendaItem.TitleLength ? Sentences.Short(idea.Text, AgendaItem.TextLength) : null,
    };

    private Task<Meeting> Meeting(int id) => db.Meetings.RunBy(me.Viewer).Include(m => m.Group).Include(m => m.Items).FirstOr404(m => m.Id == id);

    private async Task<ParkedPoint?> Point(Meeting meeting, int? point) =>
        point is null ? null : await db.ParkedPoints.FirstOr404(p => p.Id == point && p.GroupId == meeting.GroupId);

    private async Task<Suggestion?> Suggestion(Meeting meeting, int? suggestion) =>
        suggestion is null ? null : await db.Suggestions.FirstOr404(s => s.Id == suggestion && s.GroupId == meeting.GroupId && s.State != SuggestionState.Answered);

    // What the group hears about again: the news, not the whole talk.
    private AgendaItemForm HowItStands(AgendaItem promised)
    {
        var form = AgendaItemForm.Of(promised);
        var title = texts["How it stands: {0}", promised.Title].Value;
        (form.Title, form.Kind, form.HopedFor) = (title[..Math.Min(title.Length, AgendaItem.TitleLength)], ItemKind.Information, "");
        return form;
    }

    private async Task<AgendaItem?> Earlier(Meeting meeting, int? item) =>
        item is null ? null : await db.AgendaItems.Include(i => i.Meeting).FirstOr404(i => i.Id == item && i.Meeting.GroupId == meeting.GroupId && i.MeetingId != meeting.Id);
}
