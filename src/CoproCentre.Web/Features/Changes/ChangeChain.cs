using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.Suggestions;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Changes;

public sealed record ChainSuggestion(int Id, string Text, string Name);

public sealed record ChainItem(string Title, int MeetingId, DateOnly Date);

public sealed record ChainDecision(int Id, string What, DateOnly Date);

public sealed record ChainAction(int Id, string What, ActionState State, string Outcome);

/// <summary>Who was thanked for a meeting: how many, for those who may read it all, and the words that were for the reader.</summary>
public sealed record ChainThanks(int MeetingId, DateOnly Date, int Count, string? ToMe);

/// <summary>How a change came about, as far as the reader may see it: suggestion, item, decision, action, thanks (M13).</summary>
public sealed record ChangeChain(
    IReadOnlyList<ChainSuggestion> Suggestions, IReadOnlyList<ChainItem> Items, IReadOnlyList<ChainDecision> Decisions, IReadOnlyList<ChainAction> Actions, IReadOnlyList<ChainThanks> Thanks)
{
    private const int MostOfEach = 20;

    public bool IsEmpty => Suggestions.Count + Items.Count + Decisions.Count + Actions.Count == 0;

    /// <summary>Reads what the change names itself, and what belongs to the same items.</summary>
    public static async Task<ChangeChain> Read(CoproContext db, int changeId, Viewer viewer)
    {
        var causes = await db.Changes.Where(c => c.Id == changeId).SelectMany(c => c.Causes)
            .Select(c => new
            {
                c.SuggestionId,
                c.DecisionId,
                c.ActionId,
                ItemId = c.AgendaItemId ?? c.Decision!.AgendaItemId ?? c.Action!.AgendaItemId ?? c.Suggestion!.AgendaItemId,
                MeetingId = (int?)c.Decision!.MeetingId ?? (int?)c.Action!.MeetingId ?? (int?)c.AgendaItem!.MeetingId ?? (int?)c.Suggestion!.AgendaItem!.MeetingId,
            }).ToListAsync();
        List<int> suggestions = [.. causes.Select(c => c.SuggestionId).OfType<int>()], items = [.. causes.Select(c => c.ItemId).OfType<int>()];
        List<int> decisions = [.. causes.Select(c => c.DecisionId).OfType<int>()], actions = [.. causes.Select(c => c.ActionId).OfType<int>()];
        List<int> meetings = [.. causes.Select(c => c.MeetingId).OfType<int>()];
        var seen = db.Meetings.VisibleTo(viewer).Where(m => meetings.Contains(m.Id));
        var held = seen.Where(m => m.Stage == MeetingStage.FollowUp || m.Stage == MeetingStage.Complete);
        var run = db.Meetings.RunBy(viewer).Select(m => m.Id);
        return new(
            await db.Suggestions.VisibleTo(viewer).Where(s => suggestions.Contains(s.Id) || (s.AgendaItemId != null && items.Contains(s.AgendaItemId.Value)))
                .OrderBy(s => s.MadeAt).ThenBy(s => s.Id).Take(MostOfEach).Select(s => new ChainSuggestion(s.Id, s.Text, s.Name)).ToListAsync(),
            await db.AgendaItems.Where(i => items.Contains(i.Id) && seen.Any(m => m.Id == i.MeetingId))
                .OrderBy(i => i.Id).Take(MostOfEach).Select(i => new ChainItem(i.Title, i.MeetingId, i.Meeting.Date)).ToListAsync(),
            await db.Decisions.Where(d => (decisions.Contains(d.Id) || (d.AgendaItemId != null && items.Contains(d.AgendaItemId.Value))) && held.Any(m => m.Id == d.MeetingId))
                .OrderBy(d => d.Id).Take(MostOfEach).Select(d => new ChainDecision(d.Id, d.What, d.Meeting.Date)).ToListAsync(),
            await db.Actions.VisibleTo(viewer).Where(a => actions.Contains(a.Id) || (a.AgendaItemId != null && items.Contains(a.AgendaItemId.Value)))
                .OrderBy(a => a.Id).Take(MostOfEach).Select(a => new ChainAction(a.Id, a.What, a.State, a.Outcome)).ToListAsync(),
            await held.OrderBy(m => m.Id).Take(MostOfEach).Select(m => new ChainThanks(m.Id, m.Date, run.Contains(m.Id) ? db.Thanked.Count(t => t.ThankYou.MeetingId == m.Id) : 0,
                db.Thanked.Where(t => t.ThankYou.MeetingId == m.Id && t.PersonId == viewer.PersonId).Select(t => t.ThankYou.Words).FirstOrDefault())).ToListAsync());
    }
}
