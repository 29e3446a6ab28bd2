using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Notices;

/// <summary>Which letters wait for what (C1, C3).</summary>
public static class LetterQueries
{
    /// <summary>Letters in which something is left to tell.</summary>
    public static IQueryable<Letter> WithNews(this IQueryable<Letter> letters) => letters.Where(l => l.Notices.Any(n => n.ReachedAt == null));

    /// <summary>Letters that somebody brings to the person when they meet.</summary>
    public static IQueryable<Letter> ToSay(this IQueryable<Letter> letters) => letters.WithNews().Where(l => l.State == LetterState.ToSay);

    /// <summary>Slips that are in no batch yet.</summary>
    public static IQueryable<Letter> ToPrint(this IQueryable<Letter> letters) => letters.WithNews().Where(l => l.State == LetterState.ToPrint && l.BatchId == null);

    /// <summary>Slips because they could not be sent.</summary>
    public static IQueryable<Letter> GivenUp(this IQueryable<Letter> letters) => letters.ToPrint().Where(l => l.GivenUpAt != null);

    /// <summary>Letters on paper or to be told that take one more notice along.</summary>
    public static IQueryable<Letter> Gathering(this IQueryable<Letter> letters) => letters.Where(l => l.Way == l.Person.Way
        && ((l.State == LetterState.ToSay && l.Way == ContactWay.InPerson) || (l.State == LetterState.ToPrint && l.BatchId == null && l.GivenUpAt == null && l.Way == ContactWay.Slip)));

    /// <summary>Letters that may be tried now.</summary>
    public static IQueryable<Letter> ToTry(this IQueryable<Letter> letters, DateTime now) => letters.Where(l => l.State == LetterState.Waiting && l.NextTryAt <= now);

    /// <summary>Letters of a way that wait because nobody answers there.</summary>
    public static IQueryable<Letter> HeldUp(this IQueryable<Letter> letters, ContactWay way) =>
        letters.Where(l => l.State == LetterState.Waiting && l.Way == way && l.Trouble == LetterTrouble.Away);

    /// <summary>Takes a letter for a try; false when another process has it. Whoever dies with it leaves it to be tried again.</summary>
    public static async Task<bool> Take(this IQueryable<Letter> letters, int id, DateTime now)
    {
        var until = now + Letter.Lease;
        return await letters.ToTry(now).Where(l => l.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(l => l.NextTryAt, until).SetProperty(l => l.Tries, l => l.Tries + 1).SetProperty(l => l.Trouble, LetterTrouble.None)) == 1;
    }

    /// <summary>Whoever has read everything on the site needs no letter any more.</summary>
    public static Task DropRead(this IQueryable<Letter> letters, CancellationToken stop) => letters
        .Where(l => (l.State == LetterState.Waiting || l.State == LetterState.ToSay || (l.State == LetterState.ToPrint && l.BatchId == null)) && !l.Notices.Any(n => n.ReachedAt == null))
        .ExecuteUpdateAsync(set => set.SetProperty(l => l.State, LetterState.NotNeeded).SetProperty(l => l.NextTryAt, (DateTime?)null), stop);

    /// <summary>Nobody answers: all letters of a way wait together, and those that have waited too long become slips.</summary>
    public static async Task HoldUp(this IQueryable<Letter> letters, ContactWay way, DateTime now, DateTime again)
    {
        var longAgo = now - Letter.GivesUpAfter;
        await letters.ToTry(now).Where(l => l.Way == way).ExecuteUpdateAsync(set => set
            .SetProperty(l => l.NextTryAt, again).SetProperty(l => l.Tries, l => l.Tries + 1).SetProperty(l => l.Trouble, LetterTrouble.Away));
        await letters.HeldUp(way).Where(l => l.TriedSince <= longAgo).ExecuteUpdateAsync(set => set
            .SetProperty(l => l.State, LetterState.ToPrint).SetProperty(l => l.GivenUpAt, now).SetProperty(l => l.NextTryAt, (DateTime?)null));
    }

    /// <summary>Somebody answers again: nobody waits for the end of a pause.</summary>
    public static Task GoOn(this IQueryable<Letter> letters, ContactWay way, DateTime now) =>
        letters.HeldUp(way).Where(l => l.NextTryAt > now).ExecuteUpdateAsync(set => set.SetProperty(l => l.NextTryAt, now).SetProperty(l => l.Trouble, LetterTrouble.None));
}
