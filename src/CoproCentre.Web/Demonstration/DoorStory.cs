using CoproCentre.Data;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Door;
using CoproCentre.Web.Features.Door;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Demonstration;

/// <summary>Those who can be tried out sign in at the door with the same four numbers, and one of the others forgot to sign out yesterday.</summary>
internal sealed class DoorStory(CoproContext db, StoryDays days, DoorCodes codes)
{
    public const string Pin = "4831";

    public async Task Tell()
    {
        var accounts = await db.Accounts.Where(a => a.PasswordHash != null).Include(a => a.Person).OrderBy(a => a.Id).ToListAsync();
        foreach (var person in accounts.Select(a => a.Person))
        {
            var door = new AtTheDoor(person);
            door.Choose(codes.HashOfPin(person.Id, Pin), person.AddedAt);
            db.Add(door);
        }

        var yesterday = days.Today.AddDays(-1);
        var forgetful = await db.People.Where(p => !db.Visits.Any(v => v.PersonId == p.Id && v.Day >= yesterday)).OrderBy(p => p.Id).FirstOrDefaultAsync();
        if (forgetful is not null)
            db.Add(new Visit(forgetful, yesterday, days.At(yesterday), VisitWay.Pin));
        await db.SaveChangesAsync();
    }
}
