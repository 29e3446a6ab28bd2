using CoproCentre.Data;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Invitations;

namespace CoproCentre.Web.Demonstration;

/// <summary>The group is asked to a meeting that is shared and still to come, and most of them have answered, each in their own way.</summary>
internal sealed class MeetingAnswers(CoproContext db, StoryDays days, Inviting inviting)
{
    private const int AskedDaysAgo = 3;

    // What one person after the other says. In the kitchen the second is who people sign in as a volunteer, and is still to answer.
    private static readonly Reply[] Said = [Reply.Yes, Reply.None, Reply.Yes, Reply.Maybe, Reply.Yes, Reply.No];

    public void Tell(Meeting meeting, Person by)
    {
        var asked = days.At(days.Today.AddDays(-AskedDaysAgo));
        inviting.Ask(meeting, [.. meeting.Group.Memberships.Where(m => m.IsCurrent && m.Person != by).Select(m => m.Person).OrderBy(p => p.Id)], by, asked);
        foreach (var (number, invitation) in db.Invitations.Local.Where(i => i.Meeting == meeting).OrderBy(i => i.PersonId).ToList().Index())
        {
            var inPerson = invitation.Person.Way == ContactWay.InPerson;
            if (!inPerson)
                invitation.Notice.Reach(asked.AddMinutes(2));
            if (Said[number % Said.Length] is not Reply.None and var reply)
                Answer(invitation, reply, asked.AddHours(4 + number), inPerson ? by : null);
        }
    }

    private void Answer(Invitation invitation, Reply reply, DateTime at, Person? recordedBy)
    {
        var when = at < days.Now ? at : days.Now;
        invitation.Answer(reply, when, days.Today.ToDateTime(TimeOnly.MinValue), recordedBy);
        invitation.Notice.Reach(when);
    }
}
