using CoproCentre.Data;
using CoproCentre.Data.Days;
using CoproCentre.Data.People;
using CoproCentre.Domain;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Days;

/// <summary>Puts people into jobs, and takes them off (V5). Whoever comes second reads what the first one did.</summary>
public sealed class Placing(CoproContext db, DayAccess access, CurrentPerson me, CentreClock clock)
{
    /// <summary>Puts a person into a job; once more changes nothing. Gives their name and the job's.</summary>
    public async Task<(string Person, string Job)> Put(DateOnly day, PlacePress press)
    {
        var role = await db.JobRoles.Include(r => r.Places).Include(r => r.Topics).FirstOr404(r => r.Id == press.RoleId && !r.IsClosed);
        var session = (await db.DayOf(day)).Sessions.FirstOrDefault(s => s.Session.Id == press.SessionId) ?? throw new NotThereException();
        if (role.Places.FirstOrDefault(p => p.SessionId == press.SessionId) is not { } places)
            throw new NotThereException();
        var person = await Known(day, press.PersonId);
        var there = await db.Placements.Where(p => p.Day == day && p.SessionId == press.SessionId)
            .Select(p => new { p.Id, p.PersonId, p.Person.ChosenName, p.RoleId, Job = p.Role.Name, p.IsLearning }).ToListAsync();
        if (there.Find(p => p.PersonId == person.Id) is { } already)
        {
            return already.RoleId == role.Id
                ? (person.ChosenName, role.Name)
                : throw new RuleBrokenException($"{person.ChosenName} is on {already.Job} already.");
        }

        var inJob = there.Where(p => p.RoleId == role.Id).ToList();
        var standings = await db.StandingsOf([role], [person.Id, .. inJob.Select(p => p.PersonId)], day);
        bool IsReady(int personId) => standings.Of(personId, role.Id).Readiness == Readiness.Ready;
        var readiness = standings.Of(person.Id, role.Id).Readiness;
        new DayJob(role.Id, role.Name, role.MadeForId, press.SessionId, places.Count,
            [.. inJob.Select(p => new PlacedPerson(p.Id, p.PersonId, p.ChosenName, day < clock.Today ? !p.IsLearning : IsReady(p.PersonId)))]).Guard(person.ChosenName, person.Id, readiness);
        db.Add(new Placement(role, session.Session, day, clock.ToUtc(day, session.Starts), clock.ToUtc(day, session.Ends), person, readiness != Readiness.Ready, await me.Load(db)));
        await db.SaveChangesAsync();
        if (day < clock.Today)
            await db.CountJobs(person.Id, day);
        return (person.ChosenName, role.Name);
    }

    /// <summary>Takes a person off a job. Nothing when somebody else did it first.</summary>
    public async Task<(string Person, string Job)?> TakeOff(DateOnly day, int placementId)
    {
        if (await db.Placements.Include(p => p.Person).Include(p => p.Role).FirstOrDefaultAsync(p => p.Id == placementId && p.Day == day) is not { } place)
            return null;
        db.Remove(place);
        return (place.Person.ChosenName, place.Role.Name);
    }

    // Who leads for a day learns nothing of anybody who is not in.
    private async Task<Person> Known(DateOnly day, int personId)
    {
        var isIn = await access.In(day).AnyAsync(id => id == personId);
        if (!isIn && !me.Viewer.IsWorker)
            throw new NotThereException();
        var person = await db.People.Known().FirstOr404(p => p.Id == personId);
        if (!isIn && day == clock.Today)
            throw new RuleBrokenException($"{person.ChosenName} is not in. Tick them in first.");
        if (!isIn && day < clock.Today)
            throw new RuleBrokenException($"{person.ChosenName} was not in on that day.");
        return person;
    }
}

/// <summary>The button of a person for a job, like "place-3-1-7", or of a place to take off, like "off-12".</summary>
public sealed record PlacePress(string Word, int RoleId, int SessionId, int PersonId)
{
    public static PlacePress Of(string? press)
    {
        var parts = (press ?? "").Split('-');
        int At(int i) => i < parts.Length && int.TryParse(parts[i], out var number) ? number : 0;
        return new(parts[0], At(1), At(2), At(3));
    }
}
