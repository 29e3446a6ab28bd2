using CoproCentre.Data;
using CoproCentre.Data.Changes;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Changes;

/// <summary>Something that a change can come of, with the words that a change might begin with.</summary>
public sealed record ChangeOffer(CauseKey Key, string Label, ChangeWords Words, int? ItemId, IReadOnlyList<int> PersonIds);

/// <summary>What somebody who writes a change is offered: what is not told yet, and the one thing they came from.</summary>
public sealed class ChangeOffers(CoproContext db, CentreClock clock, IStringLocalizer<Texts> texts)
{
    private const int MostOfEach = 10;
    private const int LabelLength = 160;

    /// <param name="from">Where the writer comes from, like "decision-5"; it is ticked, and so is what belongs to the same item.</param>
    public async Task<(ChangeForm Form, List<SelectListItem> Causes, List<SelectListItem> People)> Read(ChangeScope scope, string? from)
    {
        var offers = await Offers(scope, from is null ? [] : [from]);
        var first = offers.Find(o => o.Key.ToString() == from);
        var ticked = first is null ? [] : offers.Where(o => o == first || (o.ItemId is not null && o.ItemId == first.ItemId)).ToList();
        var form = new ChangeForm { Causes = [.. ticked.Select(o => o.Key.ToString())], PersonIds = [.. ticked.SelectMany(o => o.PersonIds).Distinct()] };
        if (first?.Words is { } words)
            (form.Kind, form.What, form.Because, form.StartsOn) = (words.Kind, words.What, words.Because, new DateInput(words.From));
        return (form, [.. offers.Select(o => new SelectListItem(o.Label, o.Key.ToString()))], await People(scope, [.. offers.SelectMany(o => o.PersonIds)]));
    }

    private async Task<List<ChangeOffer>> Offers(ChangeScope scope, string[] from)
    {
        var (ofDecision, ofAction) = (CauseKey.Ids(from, CauseKey.Decision), CauseKey.Ids(from, CauseKey.Action));
        var (ofItem, ofSuggestion) = (CauseKey.Ids(from, CauseKey.Item), CauseKey.Ids(from, CauseKey.Suggestion));
        var most = scope.MeetingId is null ? MostOfEach : Change.MostCauses;
        var suggestions = await scope.Suggestions.Where(s => s.State != SuggestionState.Answered || ofSuggestion.Contains(s.Id))
            .OrderByDescending(s => ofSuggestion.Contains(s.Id)).ThenByDescending(s => s.MadeAt).ThenBy(s => s.Id).Take(most).ToListAsync();
        var toTell = scope.Decisions.ToTell().Select(d => d.Id);
        var decisions = await scope.Decisions.Where(d => toTell.Contains(d.Id) || ofDecision.Contains(d.Id)).Include(d => d.Meeting).ThenInclude(m => m.Group)
            .OrderByDescending(d => ofDecision.Contains(d.Id)).ThenByDescending(d => d.Meeting.Date).ThenBy(d => d.Id).Take(most).ToListAsync();
        var closed = scope.Actions.ToTell().Select(a => a.Id);
        var actions = await scope.Actions.Where(a => closed.Contains(a.Id) || (ofAction.Contains(a.Id) && a.ClosedOn != null)).Include(a => a.Meeting).ThenInclude(m => m.Group).Include(a => a.Owners)
            .OrderByDescending(a => ofAction.Contains(a.Id)).ThenByDescending(a => a.ClosedOn).ThenBy(a => a.Id).Take(most).ToListAsync();
        var items = scope.MeetingId is not null && ofItem.Count == 0 ? [] : await scope.Items.Include(i => i.Meeting).ThenInclude(m => m.Group)
            .OrderByDescending(i => ofItem.Contains(i.Id)).ThenByDescending(i => i.Meeting.Date).ThenBy(i => i.Position).ThenBy(i => i.Id).Take(most).ToListAsync();
        return [.. decisions.Select(Of), .. actions.Select(Of), .. suggestions.Select(Of), .. items.Select(Of)];
    }

    private ChangeOffer Of(Decision decision)
    {
        var isAhead = decision.TakesEffectOn > clock.Today;
        var because = texts["{0} agreed on it on {1}.", decision.Meeting.Group.Name, clock.Day(decision.Meeting.Date)].Value;
        return new(new(CauseKey.Decision, decision.Id), Label(texts["Decision: {0}", decision.What]),
            Words(isAhead ? ChangeKind.WillChange : ChangeKind.Changed, decision.What, because, isAhead ? decision.TakesEffectOn : null), decision.AgendaItemId, []);
    }

    // What is dropped is told with its reason; what is done, with how it went.
    private ChangeOffer Of(ActionItem action)
    {
        var agreed = texts["{0} agreed on {1}: {2}", action.Meeting.Group.Name, clock.Day(action.Meeting.Date), action.What].Value;
        var words = action.State == ActionState.Dropped ? Words(ChangeKind.NotPossible, action.What, action.Outcome) : Words(ChangeKind.Changed, action.Outcome, agreed);
        return new(new(CauseKey.Action, action.Id), Label(texts[action.State == ActionState.Dropped ? "Action, dropped: {0}" : "Action, done: {0}", action.What]), words, action.AgendaItemId,
            [.. action.Owners.Select(o => o.PersonId).OfType<int>()]);
    }

    private ChangeOffer Of(Suggestion suggestion) =>
        new(new(CauseKey.Suggestion, suggestion.Id), Label(texts["Suggestion: {0}", suggestion.Text]),
            Words(ChangeKind.Changed, "", texts["Somebody suggested: {0}", suggestion.Text].Value), suggestion.AgendaItemId, suggestion.ById is { } by ? [by] : []);

    private ChangeOffer Of(AgendaItem item) =>
        new(new(CauseKey.Item, item.Id), Label(texts["Talked about on {0}: {1}", clock.Day(item.Meeting.Date), item.Title]),
            Words(ChangeKind.Changed, "", texts["{0} talked about it on {1}.", item.Meeting.Group.Name, clock.Day(item.Meeting.Date)].Value), item.Id, []);

    private static ChangeWords Words(ChangeKind kind, string what, string because, DateOnly? from = null) =>
        new(kind, Sentences.Short(what, Change.WhatLength), Sentences.Short(because, Change.BecauseLength), from);

    private static string Label(string text) => Sentences.Short(text, LabelLength);

    private async Task<List<SelectListItem>> People(ChangeScope scope, List<int> ofOffers)
    {
        var can = scope.MeetingId is null
            ? db.People.Where(p => p.ErasedAt == null && (ofOffers.Contains(p.Id) || db.Memberships.Any(m => m.GroupId == scope.GroupId && m.PersonId == p.Id && m.Until == null)))
            : scope.People;
        return await can.OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Select(p => new SelectListItem(p.ChosenName, p.Id.ToString())).ToListAsync();
    }
}
