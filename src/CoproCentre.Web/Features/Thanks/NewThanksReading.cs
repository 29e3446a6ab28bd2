using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Groups;
using CoproCentre.Data.People;
using CoproCentre.Data.Thanks;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Thanks;

/// <summary>What the address of a new thank-you says: the meeting or the action it is for, and the people chosen so far.</summary>
public sealed record ThanksAsked(int? MeetingId, int? ActionId, IReadOnlyList<int> PersonIds)
{
    // Read by hand, because "action" in an address means something else to the framework.
    public static ThanksAsked Of(IQueryCollection query) => new(Number(query["meeting"]), Number(query["action"]),
        [.. query["person"].Select(p => Number(p)).OfType<int>().Distinct().Take(Domain.Thanks.ThankYou.MostPeople)]);

    public string With(params IEnumerable<int> people) =>
        "/thanks/new" + QueryString.Create(people.Select(p => KeyValuePair.Create("person", (string?)p.ToString())));

    private static int? Number(string? text) => int.TryParse(text, out var number) ? number : null;
}

internal static class NewThanksReading
{
    public static Task<NewThanksPage> Read(CoproContext db, ThanksAsked asked, string? find, Viewer viewer) =>
        asked.ActionId is { } action ? ForAction(db, action, viewer) : ForPeople(db, asked, find, viewer);

    private static async Task<NewThanksPage> ForAction(CoproContext db, int actionId, Viewer viewer)
    {
        var action = await db.Actions.VisibleTo(viewer).Where(a => a.Id == actionId).Select(a => new
        {
            a.What,
            Owners = a.Owners.Where(o => o.PersonId == null || o.PersonId != viewer.PersonId).OrderBy(o => o.Id)
                .Select(o => new SelectListItem(o.Person != null ? o.Person.ChosenName : o.Name, o.Id.ToString())).ToList(),
        }).FirstOr404();
        return new($"/thanks/new?action={actionId}", action.What, action.Owners, [], null, MayFind: false, [],
            new() { To = [.. action.Owners.Select(o => int.Parse(o.Value))] });
    }

    private static async Task<NewThanksPage> ForPeople(CoproContext db, ThanksAsked asked, string? find, Viewer viewer)
    {
        var thankable = db.People.ThankableBy(viewer);
        var chosen = await thankable.Where(p => asked.PersonIds.Contains(p.Id)).OrderByName(p => p.ChosenName).ThenBy(p => p.Id)
            .Select(p => new SelectListItem(p.ChosenName, p.Id.ToString())).ToListAsync();
        var mine = db.Groups.IdsOf(viewer.PersonId);
        // Those one meets most come first, so that a worker need not look for them among everybody.
        var found = await thankable.Called(find).Where(p => !asked.PersonIds.Contains(p.Id))
            .OrderByDescending(p => db.Memberships.Any(m => m.PersonId == p.Id && m.Until == null && mine.Contains(m.GroupId))).ThenByName(p => p.ChosenName).ThenBy(p => p.Id)
            .Take(NewThanksPage.MostFound + 1).Select(p => new { p.Id, p.ChosenName }).ToListAsync();
        var groups = chosen.Count == 0 ? [] : await db.Groups.Of(viewer).OrderByName(g => g.Name).ThenBy(g => g.Id).Select(g => new SelectListItem(g.Name, g.Id.ToString())).ToListAsync();
        var ids = chosen.Select(c => int.Parse(c.Value)).ToList();
        return new(asked.With(ids), null, chosen, [.. found.Take(NewThanksPage.MostFound).Select(p => new FoundPerson(p.Id, p.ChosenName, asked.With([.. ids, p.Id])))],
            find, MayFind: find is not null || found.Count > NewThanksPage.MostFound, groups, new() { To = ids });
    }
}
