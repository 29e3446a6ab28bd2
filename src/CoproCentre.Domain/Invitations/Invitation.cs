using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Invitations;

/// <summary>
/// Somebody is asked to a meeting, once, and says yes, maybe or no; themselves, or through whoever asked them (C1, C3). The answer can change until
/// the meeting begins.
/// </summary>
[Personal("The meetings you were asked to, and what you answered", "So that the group knows who is coming, and you are asked once.",
    Kept.Messages, Seen.MeetingLeads, GoesWithThem = true, Since = nameof(AskedAt))]
public sealed class Invitation : Entity
{
    /// <summary>Letters in the hash of the key of the person's own link.</summary>
    public const int KeyHashLength = 64;

    private Invitation()
    {
    }

    /// <param name="notice">The words that bring it to the person.</param>
    /// <param name="keyHash">A hash of the key with which the person answers without signing in.</param>
    public Invitation(Meeting meeting, Notice notice, string keyHash, Person by, DateTime now)
    {
        if (meeting.Stage != MeetingStage.Published)
            throw new RuleBrokenException($"Share the agenda first, and ask before the meeting begins.");
        (Meeting, MeetingId) = (meeting, meeting.Id);
        (Person, PersonId) = (notice.Person, notice.Person.Id);
        (Notice, KeyHash) = (notice, keyHash);
        (AskedBy, AskedAt) = (by, now);
    }

    public int MeetingId { get; private set; }

    public Meeting Meeting { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    [Whose]
    public int NoticeId { get; private set; }

    /// <summary>The words of the invitation; whether they reached the person stands there.</summary>
    public Notice Notice { get; private set; } = null!;

    [Tells(Telling.Secret)]
    public string KeyHash { get; private set; } = "";

    public int AskedById { get; private set; }

    public Person AskedBy { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>UTC; when they were last asked whether they can still come, because the meeting moved.</summary>
    public DateTime? AskedAgainAt { get; private set; }

    public Reply Reply { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? RepliedAt { get; private set; }

    /// <summary>Who wrote the answer down for the person; empty when they gave it themselves (C3).</summary>
    public int? RecordedById { get; private set; }

    public Person? RecordedBy { get; private set; }

    /// <summary>The day of the meeting of which they were reminded; a meeting that moves has another.</summary>
    public DateOnly? RemindedFor { get; private set; }

    /// <summary>Nothing was said yet, or nothing since the meeting moved.</summary>
    public bool Waits => Reply == Reply.None || AskedAgainAt > RepliedAt;

    /// <summary>
    /// The person's answer. The same once more changes nothing, but after a move it counts anew. Refuses an answer when the meeting has begun, is
    /// over or cancelled.
    /// </summary>
    /// <param name="centreNow">The centre's day and time.</param>
    /// <param name="recordedBy">Who writes it down for them, if somebody does.</param>
    public void Answer(Reply reply, DateTime now, DateTime centreNow, Person? recordedBy = null)
    {
        if (Meeting.Stage == MeetingStage.Cancelled)
            throw new RuleBrokenException($"This meeting is cancelled, so there is nothing to answer.");
        if (!Meeting.IsAhead(centreNow))
            throw new RuleBrokenException($"The meeting has begun, so the answer stays as it is. Everybody is welcome to come by.");
        if (reply == Reply.None || !Enum.IsDefined(reply))
            throw new RuleBrokenException($"Choose yes, maybe or no.");
        if (reply == Reply && !Waits)
            return;
        (Reply, RepliedAt) = (reply, now);
        (RecordedBy, RecordedById) = (recordedBy, recordedBy?.Id);
    }

    /// <summary>The meeting moved: what they said stays, and they are asked whether they can still come.</summary>
    public void AskAgain(DateTime now) => AskedAgainAt = now;

    /// <summary>They were reminded of the meeting on its day as it stands; false when that was done before.</summary>
    public bool Remind()
    {
        if (RemindedFor == Meeting.Date)
            return false;
        RemindedFor = Meeting.Date;
        return true;
    }
}
