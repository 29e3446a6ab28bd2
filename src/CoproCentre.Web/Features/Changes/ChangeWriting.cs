using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.Suggestions;
using CoproCentre.Domain;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Groups;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Changes;

/// <summary>Writes a change and tells those whom it concerns, in one transaction (M13).</summary>
public sealed class ChangeWriting(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts)
{
    /// <summary>The change, and whether it was the last thing left of one of its meetings.</summary>
    public async Task<(Change Change, bool IsLast)> Write(ChangeScope scope, Group group, ChangeForm form)
    {
        var change = new Change(group, form.Words(), await me.Load(db), clock.UtcNow);
        var meetings = await AddCauses(change, scope, form.Causes);
        if (change.Causes.Count == 0)
            throw new RuleBrokenException($"Tick at least one thing that led to it.", nameof(ChangeForm.Causes));
        foreach (var person in await scope.People.Where(p => form.PersonIds.Contains(p.Id)).ToListAsync())
            change.HelpedBy(person);
        db.Add(change);
        await db.SaveChangesAsync();
        Tell(change);
        return (change, await Save(meetings));
    }

    /// <summary>Puts the words right, and who helped; who was not told yet is told.</summary>
    public async Task Correct(Change change, ChangeForm form)
    {
        change.Correct(form.Words());
        var known = change.Contributors.Select(c => c.PersonId).ToList();
        var scope = new ChangeScope(db, change.GroupId);
        change.HelpedBy(await db.People.Where(p => form.PersonIds.Contains(p.Id) && (known.Contains(p.Id) || scope.People.Any(s => s.Id == p.Id))).ToListAsync());
        Tell(change);
        await db.SaveChangesAsync();
    }

    /// <summary>Takes it back; the meetings it came of have something to tell again.</summary>
    public Task TakeBack(Change change)
    {
        change.TakeBack(clock.UtcNow);
        return Save([.. change.Causes.Select(c => c.Decision?.MeetingId ?? c.Action?.MeetingId).OfType<int>()]);
    }

    private async Task<List<int>> AddCauses(Change change, ChangeScope scope, List<string> keys)
    {
        var (ofSuggestion, ofItem) = (CauseKey.Ids(keys, CauseKey.Suggestion), CauseKey.Ids(keys, CauseKey.Item));
        foreach (var suggestion in await scope.Suggestions.WithAudience().Where(s => ofSuggestion.Contains(s.Id)).ToListAsync())
            change.BecauseOf(suggestion);
        foreach (var item in await scope.Items.Include(i => i.Meeting).Where(i => ofItem.Contains(i.Id)).ToListAsync())
            change.BecauseOf(item);
        var (ofDecision, ofAction) = (CauseKey.Ids(keys, CauseKey.Decision), CauseKey.Ids(keys, CauseKey.Action));
        var decisions = await scope.Decisions.Include(d => d.Meeting).Where(d => ofDecision.Contains(d.Id)).ToListAsync();
        foreach (var decision in decisions)
            change.BecauseOf(decision);
        var actions = await scope.Actions.Include(a => a.Owners).ThenInclude(o => o.Person).Where(a => ofAction.Contains(a.Id) && a.ClosedOn != null).ToListAsync();
        foreach (var action in actions)
            change.BecauseOf(action);
        return [.. decisions.Select(d => d.MeetingId), .. actions.Select(a => a.MeetingId)];
    }

    private void Tell(Change change)
    {
        var text = change.Kind switch
        {
            ChangeKind.WillChange => texts["This will change, from {0}: {1}", Say.Day(change.From!.Value), change.What],
            ChangeKind.NotPossible => texts["We looked into this, and it is not possible: {0}", change.What],
            _ => texts["This has changed, because of you and others: {0}", change.What],
        };
        db.AddRange(change.TellEverybody(text, clock.UtcNow));
    }

    private async Task<bool> Save(List<int> meetings)
    {
        await db.SaveChangesAsync();
        var isLast = false;
        foreach (var meeting in meetings.Distinct())
            isLast |= await db.SaveFollowUp(meeting, clock.UtcNow);
        return isLast;
    }
}
