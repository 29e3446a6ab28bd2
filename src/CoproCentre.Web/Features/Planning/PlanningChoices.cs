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
        await db.Rooms.Where(r => r.IsOpen || r.Id == current).OrderByName(r => r.Name).Select(r => new SelectListItem(r.Name, r.Id.ToString())).ToListAsync();

    /// <summary>The group's members, those who are named already, and those a search finds among the people who can be seen.</summary>
    public async Task<IReadOnlyList<SelectListItem>> People(int groupId, string? words = null, params int?[] named)
    {
        var found = string.IsNullOrWhiteSpace(words)
            ? []
            : await db.People.VisibleTo(me.Viewer).Called(words).OrderByName(p => p.ChosenName).Take(MostFound).Select(p => p.Id).ToListAsync();
        var members = db.Memberships.Where(m => m.GroupId == groupId && m.Until == null).Select(m => m.PersonId);
        return await db.People
            .Where(p => named.Contains(p.Id) || found.Contains(p.Id) || members.Contains(p.Id))
            .OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Select(p => new SelectListItem(p.ChosenName, p.Id.ToString())).ToListAsync();
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

    /// <summary>When the group will probably meet next, like this meeting: as said at its close, else in the group's rhythm.</summary>
    public async Task<MeetingTime> NextTime(Meeting like, DateOnly today)
    {
        var days = await db.Meetings.Where(m => m.GroupId == like.GroupId && m.Stage != MeetingStage.Cancelled).Select(m => m.Date).Distinct()
            .OrderByDescending(d => d).Take(2).ToListAsync();
        var last = days.Count > 0 ? days[0] : like.Date;
        if (like.NextDate is not { } said || said < today || said <= last)
            return new(Rhythm.Next(last, days.Count > 1 ? days[1] : null, today), like.Starts, like.Ends);
        return like.NextTime is { } starts && starts.AddMinutes(like.Length) > starts
            ? new(said, starts, starts.AddMinutes(like.Length))
            : new(said, like.Starts, like.Ends);
    }
}
