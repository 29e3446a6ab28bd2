using CoproCentre.Data.People;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;

namespace CoproCentre.Data.Invitations;

/// <summary>Who can be asked to a meeting, who is to be told when it changes, and who to be reminded of it (C1, C3).</summary>
public static class InvitationQueries
{
    /// <summary>
    /// People who are not asked to a meeting yet. Those who lead a group see its people; a worker finds anybody the centre knows. Nobody asks
    /// themselves.
    /// </summary>
    public static IQueryable<Person> ToAsk(this CoproContext db, int meetingId, Viewer viewer, bool alsoOutside)
    {
        var asked = db.Invitations.Where(i => i.MeetingId == meetingId).Select(i => i.PersonId);
        var people = db.People.Known().Where(p => p.Id != viewer.PersonId && !asked.Contains(p.Id));
        if (alsoOutside && viewer.IsWorker)
            return people;
        var members = db.MembersOf(meetingId);
        return people.Where(p => members.Contains(p.Id));
    }

    /// <summary>The people in the group of a meeting now.</summary>
    public static IQueryable<int> MembersOf(this CoproContext db, int meetingId) =>
        db.Memberships.Where(m => m.Until == null && db.Meetings.Any(o => o.Id == meetingId && o.GroupId == m.GroupId)).Select(m => m.PersonId);

    /// <summary>Who has to hear when a meeting is moved or cancelled: everybody who was asked and has not said no.</summary>
    public static IQueryable<Invitation> ToTellOfChange(this IQueryable<Invitation> invitations, int meetingId) =>
        invitations.Where(i => i.MeetingId == meetingId && i.Reply != Reply.No);

    /// <summary>
    /// Who is to be reminded of the meetings of a day that begin at this time or later: those who said yes or maybe, and nobody else. Who answered or
    /// was asked again after the moment of the reminder knows already. The moment is UTC.
    /// </summary>
    public static IQueryable<Invitation> ToRemind(this IQueryable<Invitation> invitations, DateOnly day, TimeOnly from, DateTime moment) =>
        invitations.Where(i => i.Meeting.Date == day && i.Meeting.Starts >= from && i.Meeting.Stage == MeetingStage.Published
            && (i.Reply == Reply.Yes || i.Reply == Reply.Maybe) && i.RepliedAt < moment
            && (i.AskedAgainAt == null || i.AskedAgainAt < moment) && (i.RemindedFor == null || i.RemindedFor != day));
}
