using System.Diagnostics;
using CoproCentre.Data;
using CoproCentre.Data.Notices;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Outbox;

/// <summary>
/// Sends letters, each taken by one process. It is marked as sent afterwards: who dies in between sends it again, with the same key, and
/// loses none. A server that is away is asked once in a round.
/// </summary>
public sealed class Sending(CoproContext db, CentreClock clock, Carriers carriers, SettingsCache settings, ILogger<Sending> log)
{
    private const int MostInARound = 300;

    private static readonly TimeSpan LongestRound = TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken stop)
    {
        await db.Letters.DropRead(stop);
        var began = Stopwatch.GetTimestamp();
        var due = await db.Letters.ToTry(clock.UtcNow).OrderBy(l => l.NextTryAt).ThenBy(l => l.Id).Take(MostInARound).Select(l => new { l.Id, l.Way, l.Trouble }).ToListAsync(stop);
        var centre = due.Count > 0 ? (await settings.Read(db))?.Name ?? "" : "";
        var away = new HashSet<ContactWay>();
        foreach (var letter in due.Where(l => !away.Contains(l.Way)))
        {
            stop.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(began) > LongestRound)
                return;
            var trouble = await Try(letter.Id, centre, stop);
            if (trouble == LetterTrouble.Away)
            {
                away.Add(letter.Way);
                await HoldUp(letter.Id, letter.Way);
            }
            else if (letter.Trouble == LetterTrouble.Away && trouble == LetterTrouble.None)
            {
                await db.Letters.GoOn(letter.Way, clock.UtcNow);
            }
        }
    }

    private async Task<LetterTrouble?> Try(int id, string centre, CancellationToken stop)
    {
        if (!await db.Letters.Take(id, clock.UtcNow))
            return null;
        if (await Load(id, tracked: false) is not { } letter)
            return null;
        if (!letter.Left().Any() || letter.Way != letter.Person.Way)
        {
            await Mark(id, l => Settle(l));
            return null;
        }

        var trouble = await Send(letter, centre, stop);
        await Mark(id, l => Settle(l, trouble));
        return trouble;
    }

    private async Task<LetterTrouble> Send(Letter letter, string centre, CancellationToken stop)
    {
        try
        {
            await carriers.Send(letter, centre, stop);
            return LetterTrouble.None;
        }
        catch (NotSentException e)
        {
            log.LogWarning("A letter by {Way} was not sent: {Says}", letter.Way, e.Message);
            return e.Trouble;
        }
    }

    // The person may have read something, or like another way, since the letter was taken.
    private void Settle(Letter letter, LetterTrouble? tried = null)
    {
        if (tried == LetterTrouble.None)
            letter.Send(clock.UtcNow);
        else if (!letter.Left().Any())
            letter.Drop();
        else if (tried is { } trouble)
            letter.PutOff(trouble, clock.UtcNow);
        else
            letter.FollowWay(carriers.Can(letter.Person.Way), clock.UtcNow);
    }

    private async Task Mark(int id, Action<Letter> tell)
    {
        await db.SaveFresh(async () =>
        {
            if (await Load(id, tracked: true) is { } letter)
                tell(letter);
        });
        db.ChangeTracker.Clear();
    }

    // The one that was tried comes after the others the next time, so that a single one that nobody takes holds up no other.
    private async Task HoldUp(int id, ContactWay way)
    {
        var now = clock.UtcNow;
        var next = await db.Letters.Where(l => l.Id == id).Select(l => l.NextTryAt).FirstOrDefaultAsync() ?? now + Letter.PauseAfter(1);
        await db.Letters.HoldUp(way, now, next.AddSeconds(-1));
    }

    private Task<Letter?> Load(int id, bool tracked)
    {
        var letters = db.Letters.Include(l => l.Person).Include(l => l.Notices);
        return (tracked ? letters : letters.AsNoTracking()).SingleOrDefaultAsync(l => l.Id == id);
    }
}
