using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;

namespace CoproCentre.Data.Notices;

/// <summary>The moments before which a notice must have been written to be due now, for each way of hearing often or seldom.</summary>
/// <param name="AtOnce">UTC; a short while ago, so that what is written together goes out together.</param>
/// <param name="Daily">UTC; the last morning hour of the centre.</param>
/// <param name="Weekly">UTC; the last morning hour of a Monday.</param>
public sealed record NewsTimes(DateTime AtOnce, DateTime Daily, DateTime Weekly);

/// <summary>What waits for people (C3).</summary>
public static class NoticeQueries
{
    /// <summary>What a person has not heard yet. A group's messages stand on their own.</summary>
    public static IQueryable<Notice> NewsFor(this IQueryable<Notice> notices, int personId) =>
        notices.Where(n => n.PersonId == personId && n.ReachedAt == null && n.Kind != NoticeKind.Message);

    /// <summary>What goes into a letter some time: all that waits, and of those who want only what needs them only that.</summary>
    public static IQueryable<Notice> Waiting(this IQueryable<Notice> notices) =>
        notices.Where(n => n.ReachedAt == null && n.LetterId == null && n.Person.ErasedAt == null && (n.NeedsAnswer || n.Person.HowOften != HowOften.OnlyWhatNeedsMe));

    /// <summary>
    /// Notices whose time has come. What changes or reminds of a meeting waits for nobody's day or week. As long as a letter to somebody is on
    /// its way, the next one gathers.
    /// </summary>
    public static IQueryable<Notice> Due(this CoproContext db, NewsTimes times) =>
        db.Notices.Waiting().Where(n =>
            n.WrittenAt <= (n.Kind == NoticeKind.Reminder || n.Kind == NoticeKind.MeetingChanged ? times.AtOnce
                : n.Person.HowOften == HowOften.OnceADay ? times.Daily
                : n.Person.HowOften == HowOften.OnceAWeek ? times.Weekly
                : times.AtOnce)
            && !db.Letters.Any(l => l.PersonId == n.PersonId && l.State == LetterState.Waiting));
}
