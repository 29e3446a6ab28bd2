using CoproCentre.Data;
using CoproCentre.Data.Days;
using CoproCentre.Domain.Days;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Door;

/// <summary>Signs people in and out at the door (V6).</summary>
public sealed class DoorSigning(CoproContext db, CentreClock clock)
{
    /// <summary>From then on, by the centre's clock, who came the day before is taken to have gone home, and is asked when.</summary>
    private static readonly TimeOnly Morning = new(6, 0);

    /// <summary>Signs in who has shown who they are. Who is in already stays in, since then; the answer says which.</summary>
    public async Task<DoorResult> In(int personId, VisitWay way)
    {
        DoorResult? result = null;
        // Another tablet may have signed the same person in a moment ago: then the second try finds it.
        await db.SaveFresh(async () =>
        {
            var now = clock.UtcNow;
            var open = (await db.Visits.AsNoTracking().Where(v => v.PersonId == personId).InAt(now).OrderByDescending(v => v.ArrivedAt).ToListAsync())
                .Find(v => v.Day == clock.Today || clock.TimeOfDay < Morning);
            if (open is not null)
            {
                result = new(DoorKind.AlreadyIn, open.Id);
                return;
            }

            var person = await db.People.SingleAsync(p => p.Id == personId);
            var visit = new Visit(person, clock.Today, now, way);
            db.Add(visit);
            await db.SaveChangesAsync();
            var forgotten = await ForgottenOf(personId).Select(v => (int?)v.Id).FirstOrDefaultAsync();
            result = forgotten is { } id ? new(DoorKind.Forgotten, id) : new(DoorKind.Welcome, visit.Id);
        });
        return result!;
    }

    /// <summary>What came of it, and what to ask next; the oldest forgotten end first.</summary>
    public IQueryable<Visit> ForgottenOf(int personId)
    {
        var theirs = db.Visits.Where(v => v.PersonId == personId);
        var today = clock.Today;
        return (clock.TimeOfDay < Morning ? theirs.Forgotten(today, clock.UtcNow) : theirs.Where(v => v.End == VisitEnd.Open && v.Day < today)).OrderBy(v => v.ArrivedAt);
    }

    public async Task<DoorResult> Out(int visitId)
    {
        var visit = await Load(visitId);
        if (visit.End == VisitEnd.Open)
        {
            visit.Leave(clock.UtcNow);
            await End(visit);
        }

        return new(DoorKind.Gone, visit.Id);
    }

    /// <summary>They forgot to sign in, and go: the visit that began just now is instead one that they told of.</summary>
    public async Task<DoorResult> Told(int visitId, DateTime? arrivedAt)
    {
        var begun = await Load(visitId);
        if (begun.End != VisitEnd.Open)
            return new(DoorKind.Gone, begun.Id);
        var told = Domain.Door.ToldVisit.Of(begun.Person, begun.Day, arrivedAt, clock.UtcNow);
        db.Remove(begun);
        await db.SaveChangesAsync();
        db.Add(told);
        await End(told);
        return new(DoorKind.Gone, told.Id);
    }

    /// <summary>The answer to a forgotten end; then the welcome of today.</summary>
    public async Task<DoorResult> SayWhenTheyLeft(int visitId, DateTime? leftAt)
    {
        var visit = await Load(visitId);
        if (visit.End == VisitEnd.Open)
        {
            visit.SayWhenTheyLeft(leftAt, visit.Person, clock.UtcNow);
            await End(visit);
        }

        if (await ForgottenOf(visit.PersonId).Select(v => (int?)v.Id).FirstOrDefaultAsync() is { } next)
            return new(DoorKind.Forgotten, next);
        var today = await db.Visits.Where(v => v.PersonId == visit.PersonId && v.Day == clock.Today).OrderByDescending(v => v.ArrivedAt).Select(v => v.Id).FirstAsync();
        return new(DoorKind.Welcome, today);
    }

    public Task<Visit> Load(int visitId) => db.Visits.Include(v => v.Person).FirstOr404(v => v.Id == visitId);

    private async Task End(Visit visit)
    {
        await db.SaveChangesAsync();
        await db.CountJobs(visit.PersonId, visit.Day);
        await db.SaveChangesAsync();
    }
}
