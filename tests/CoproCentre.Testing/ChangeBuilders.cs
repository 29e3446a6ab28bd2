using CoproCentre.Data.Suggestions;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing;

/// <summary>Decisions, suggestions and changes, in one sentence each.</summary>
public static class ChangeBuilders
{
    /// <summary>A suggestion from somebody, or from the noticeboard when nobody is named.</summary>
    public static Task<Suggestion> ASuggestion(this CentreHost host, Group group, Person? by = null, string text = "Breakfast an hour earlier", params Person[] supporters) => host.InDb(async db =>
    {
        var (to, now) = (await db.Groups.SingleAsync(g => g.Id == group.Id), host.Time.GetUtcNow().UtcDateTime);
        var suggestion = by is null ? new Suggestion(to, text, "", now) : new Suggestion(to, text, await db.People.SingleAsync(p => p.Id == by.Id), now);
        foreach (var supporter in supporters)
            suggestion.SupportedBy(await db.People.SingleAsync(p => p.Id == supporter.Id), now);
        db.Add(suggestion);
        await db.SaveChangesAsync();
        return suggestion;
    });

    /// <summary>A change that came of a suggestion made for it; those who helped are named.</summary>
    public static Task<Change> AChange(this CentreHost host, Group group, Person by, string what = "The door opens at 8am", Suggestion? from = null, params Person[] helpers) => host.InDb(async db =>
    {
        var (of, writer) = (await db.Groups.SingleAsync(g => g.Id == group.Id), await db.People.SingleAsync(p => p.Id == by.Id));
        var change = new Change(of, new(ChangeKind.Changed, what, "Many come early."), writer, host.Time.GetUtcNow().UtcDateTime);
        change.BecauseOf(from is null ? new Suggestion(of, "Open earlier", writer, change.PublishedAt) : await db.Suggestions.WithAudience().SingleAsync(s => s.Id == from.Id));
        foreach (var helper in helpers)
            change.HelpedBy(await db.People.SingleAsync(p => p.Id == helper.Id));
        db.Add(change);
        await db.SaveChangesAsync();
        return change;
    });

    public static Task<Suggestion> Now(this CentreHost host, Suggestion suggestion) => host.InDb(db => db.Suggestions.WithAudience().SingleAsync(s => s.Id == suggestion.Id));

    /// <summary>What somebody was told, oldest first.</summary>
    public static Task<List<(string Text, string Link)>> ToldTo(this CentreHost host, Person person) => host.InDb(async db =>
        (await db.Notices.Where(n => n.PersonId == person.Id).OrderBy(n => n.Id).Select(n => new { n.Text, n.Link }).ToListAsync()).ConvertAll(n => (n.Text, n.Link)));
}
