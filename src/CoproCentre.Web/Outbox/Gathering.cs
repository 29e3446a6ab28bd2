using CoproCentre.Data;
using CoproCentre.Data.Notices;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Outbox;

/// <summary>Puts the notices that are due for a person into one letter: one message, not five (C3).</summary>
public sealed class Gathering(CoproContext db, CentreClock clock, Carriers carriers, LetterWords words)
{
    private const int PeopleAtOnce = 100;

    // What is written within this time goes out together.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private static readonly TimeOnly MorningHour = new(9, 0);

    /// <summary>The last morning hours that have passed, by the centre's own clock whatever it did in the night.</summary>
    public static NewsTimes TimesNow(CentreClock clock)
    {
        var day = clock.ToUtc(clock.Today, MorningHour) <= clock.UtcNow ? clock.Today : clock.Today.AddDays(-1);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(clock.UtcNow - Grace, clock.ToUtc(day, MorningHour), clock.ToUtc(monday, MorningHour));
    }

    public async Task Run(CancellationToken stop)
    {
        var times = TimesNow(clock);
        List<int> people;
        do
        {
            stop.ThrowIfCancellationRequested();
            people = await db.Due(times).Select(n => n.PersonId).Distinct().OrderBy(id => id).Take(PeopleAtOnce).ToListAsync(stop);
            if (!await Gather(people, stop))
                return;
        }
        while (people.Count == PeopleAtOnce);
    }

    // False when another process gathered for somebody at the same moment; the next round goes on.
    private async Task<bool> Gather(List<int> people, CancellationToken stop)
    {
        var notices = await db.Notices.Waiting().Where(n => people.Contains(n.PersonId)).Include(n => n.Person).OrderBy(n => n.WrittenAt).ThenBy(n => n.Id).ToListAsync(stop);
        var open = await db.Letters.Gathering().Where(l => people.Contains(l.PersonId)).ToListAsync(stop);
        foreach (var theirs in notices.GroupBy(n => n.Person))
        {
            if (open.Find(l => l.PersonId == theirs.Key.Id) is { } letter)
                theirs.ToList().ForEach(n => letter.Gather(n, clock.UtcNow));
            else
                db.Add(new Letter(theirs.Key, words.Fitting(theirs, theirs.Key.Way == ContactWay.Text).ToList(), carriers.Can(theirs.Key.Way), clock.UtcNow));
        }

        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
