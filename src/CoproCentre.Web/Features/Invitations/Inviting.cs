using CoproCentre.Data;
using CoproCentre.Data.Invitations;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Invitations;

/// <summary>Asks people to a meeting, and tells them what becomes of it. It saves nothing: what is told is saved with what caused it.</summary>
public sealed class Inviting(CoproContext db, ReplyLinks links, InvitationWords words, CentreClock clock)
{
    /// <summary>Asks people who were not asked before; group and room of the meeting must be loaded.</summary>
    public void Ask(Meeting meeting, IReadOnlyCollection<Person> people, Person by, DateTime now)
    {
        var text = words.Invitation(meeting);
        foreach (var person in people)
        {
            var notice = new Notice(person, NoticeKind.Invitation, text, links.AddressFor(meeting.Id, person.Id), needsAnswer: true, now);
            db.Add(new Invitation(meeting, notice, links.HashFor(meeting.Id, person.Id), by, now));
        }
    }

    /// <summary>Tells a meeting's new time or place to those who were asked, and asks whether they can still come.</summary>
    public Task TellMoved(Meeting meeting) => Tell(meeting, words.Moved, invitation => invitation.AskAgain(clock.UtcNow));

    /// <summary>Tells those who were asked that they need not come.</summary>
    public Task TellCancelled(Meeting meeting) => Tell(meeting, words.Cancelled, _ => { });

    /// <summary>What a person was told to answer has reached them, however they answer; so nothing is sent after it.</summary>
    public async Task Reach(Invitation invitation)
    {
        var link = links.AddressFor(invitation.MeetingId, invitation.PersonId);
        foreach (var notice in await db.Notices.Where(n => n.PersonId == invitation.PersonId && n.Link == link && n.ReachedAt == null).ToListAsync())
            notice.Reach(clock.UtcNow);
    }

    // Whoever would come in vain has to hear it, also somebody who wants only what needs them. What has passed is no news.
    private async Task Tell(Meeting meeting, Func<Meeting, string> say, Action<Invitation> note)
    {
        if (meeting.Date.ToDateTime(meeting.Starts) <= clock.LocalNow)
            return;
        var text = say(meeting);
        foreach (var invitation in await db.Invitations.ToTellOfChange(meeting.Id).Include(i => i.Person).ToListAsync())
        {
            note(invitation);
            db.Add(new Notice(invitation.Person, NoticeKind.MeetingChanged, text, links.AddressFor(meeting.Id, invitation.PersonId), needsAnswer: true, clock.UtcNow));
        }
    }
}
