using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Thanks;

/// <summary>Somebody who is thanked: a person, or only a name (M14).</summary>
[Personal("What you were thanked for", "So that nobody is forgotten when people are thanked. It stands on the noticeboard only if you agreed.", Kept.Records, Seen.MeetingLeads,
    Texts = Telling.Name)]
public sealed class ThankedPerson : Entity
{
    private ThankedPerson()
    {
    }

    internal ThankedPerson(ThankYou thanks, Person person) => (ThankYou, Person, Name) = (thanks, person, person.ChosenName);

    internal ThankedPerson(ThankYou thanks, string name) => (ThankYou, Name) = (thanks, Say.Needed(name, "a name", Person.NameLength));

    internal ThankedPerson(ThankYou thanks, Attendance attendance)
        : this(thanks, attendance.Person?.ChosenName ?? attendance.Name) => (Attendance, Person, PersonId) = (attendance, attendance.Person, attendance.PersonId);

    public int ThankYouId { get; private set; }

    public ThankYou ThankYou { get; private set; } = null!;

    public int? PersonId { get; private set; }

    public Person? Person { get; private set; }

    /// <summary>Their place at the meeting it was said for.</summary>
    public int? AttendanceId { get; private set; }

    public Attendance? Attendance { get; private set; }

    /// <summary>The name on the day.</summary>
    public string Name { get; private set; } = "";

    /// <summary>UTC; when the person took it from the noticeboard.</summary>
    public DateTime? TakenDownAt { get; private set; }

    /// <summary>The person wants it on the noticeboard no more; the first time counts.</summary>
    public void TakeDown(DateTime now) => TakenDownAt ??= now;

    public void PutBack() => TakenDownAt = null;
}
