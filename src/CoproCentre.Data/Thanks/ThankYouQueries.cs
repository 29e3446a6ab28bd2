using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.People;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Thanks;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Thanks;

/// <summary>Which thanks somebody may read, whom they may thank, and what stands on the noticeboard (M14, C2).</summary>
public static class ThankYouQueries
{
    /// <summary>Thanks said to somebody or by them, and those of groups and meetings they lead.</summary>
    public static IQueryable<ThankYou> VisibleTo(this IQueryable<ThankYou> thanks, Viewer viewer)
    {
        var (toMe, led, chaired) = (thanks.IdsTo(viewer.PersonId), thanks.IdsLedBy(viewer), thanks.Records<Meeting>().ChairedBy(viewer).Select(m => (int?)m.Id));
        return thanks.Where(t => t.ById == viewer.PersonId || toMe.Contains(t.Id) || led.Contains(t.GroupId!.Value) || chaired.Contains(t.MeetingId));
    }

    /// <summary>Thanks said in the name of groups somebody leads.</summary>
    public static IQueryable<ThankYou> LedBy(this IQueryable<ThankYou> thanks, Viewer viewer)
    {
        var led = thanks.IdsLedBy(viewer);
        return thanks.Where(t => led.Contains(t.GroupId!.Value));
    }

    public static IQueryable<ThankYou> SaidTo(this IQueryable<ThankYou> thanks, int personId)
    {
        var toThem = thanks.IdsTo(personId);
        return thanks.Where(t => toThem.Contains(t.Id));
    }

    /// <summary>Whom somebody may thank from anywhere: workers anybody known here, others the people of their groups.</summary>
    public static IQueryable<Person> ThankableBy(this IQueryable<Person> people, Viewer viewer)
    {
        var others = people.Known().Where(p => p.Id != viewer.PersonId);
        if (viewer.IsWorker)
            return others;
        var mine = people.IdsOf(viewer.PersonId);
        var together = people.Records<Membership>().Where(m => m.Until == null && mine.Contains(m.GroupId)).Select(m => m.PersonId);
        return others.Where(p => together.Contains(p.Id));
    }

    /// <summary>
    /// Who stands on the noticeboard, where nobody signs in (C2): people who agreed to be named and left it there, thanked by an open group or by
    /// a person who wished it. A name without a person never does.
    /// </summary>
    public static IQueryable<ThankedPerson> OnNoticeboard(this IQueryable<ThankedPerson> people) => people.Where(p =>
        p.ThankYou.ForNoticeboard && (p.ThankYou.GroupId == null || p.ThankYou.Group!.IsOpen)
        && p.PersonId != null && p.Person!.NameInThanks && p.Person.ErasedAt == null && p.TakenDownAt == null);

    /// <summary>Saves a thank-you with a notice for everybody of it who is known here. Call it inside a transaction.</summary>
    public static async Task SaveThanks(this CoproContext db, ThankYou thanks, DateTime now)
    {
        await db.SaveChangesAsync();
        await db.Thanked.Where(p => p.ThankYouId == thanks.Id).Include(p => p.Person).LoadAsync();
        db.AddRange(thanks.Tell(now));
        await db.SaveChangesAsync();
    }

    private static IQueryable<int> IdsTo(this IQueryable beside, int personId) =>
        beside.Records<ThankedPerson>().Where(p => p.PersonId == personId).Select(p => p.ThankYouId);
}
