using CoproCentre.Data;
using CoproCentre.Data.People;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Planning;

/// <summary>The rooms and the people a meeting can have.</summary>
public sealed class PlanningChoices(CoproContext db, CurrentPerson me)
{
    /// <summary>Most people that a search offers.</summary>
    public const int MostFound = 20;

    /// <summary>Open rooms, and the one the meeting has.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Rooms(int? current = null) =>
        await db.Rooms.Where(r => r.IsOpen || r.Id == current).OrderBy(r => r.Name).Select(r => new SelectListItem(r.Name, r.Id.ToString())).ToListAsync();

    /// <summary>The group's members, those who are named already, and those a search finds among the people who can be seen.</summary>
    public async Task<IReadOnlyList<SelectListItem>> People(int groupId, string? words = null, params int?[] named)
    {
        var found = string.IsNullOrWhiteSpace(words)
            ? []
            : await db.People.VisibleTo(me.Viewer).Called(words).OrderBy(p => p.ChosenName).Take(MostFound).Select(p => p.Id).ToListAsync();
        return await db.People
            .Where(p => named.Contains(p.Id) || found.Contains(p.Id)
                || db.Memberships.Any(m => m.GroupId == groupId && m.PersonId == p.Id && m.Until == null))
            .OrderBy(p => p.ChosenName).ThenBy(p => p.Id).Select(p => new SelectListItem(p.ChosenName, p.Id.ToString())).ToListAsync();
    }

    /// <summary>The chosen person; somebody who is neither in the group nor can be seen is not there.</summary>
    public async Task<Person?> Person(int groupId, int? personId, params int?[] named)
    {
        if (personId is not { } id)
            return null;
        var seen = db.People.VisibleTo(me.Viewer);
        return await db.People.FirstOr404(p => p.Id == id && (named.Contains(p.Id) || seen.Any(s => s.Id == p.Id)
            || db.Memberships.Any(m => m.GroupId == groupId && m.PersonId == p.Id && m.Until == null)));
    }

    public async Task<Domain.Centre.Room?> Room(int? roomId) => roomId is { } id ? await db.Rooms.FirstOr404(r => r.Id == id) : null;

    /// <summary>The day and hours the group will probably meet next: as said at its last meeting, else in its rhythm.</summary>
    public async Task<MeetingTime> NextTime(Meeting last, DateOnly today)
    {
        var before = await db.Meetings.Where(m => m.GroupId == last.GroupId && m.Date < last.Date && m.Stage != MeetingStage.Cancelled)
            .OrderByDescending(m => m.Date).Select(m => (DateOnly?)m.Date).FirstOrDefaultAsync();
        var day = last.NextDate >= today ? last.NextDate.Value : Rhythm.Next(last.Date, before, today);
        return last.NextDate >= today && last.NextTime is { } starts && starts < starts.AddMinutes(last.Length)
            ? new(day, starts, starts.AddMinutes(last.Length))
            : new(day, last.Starts, last.Ends);
    }
}
