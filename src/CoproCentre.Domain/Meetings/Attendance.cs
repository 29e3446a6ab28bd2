using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Thanks;

namespace CoproCentre.Domain.Meetings;

/// <summary>Somebody at a meeting, or their apologies; a newcomer needs only a name (M7).</summary>
[Personal("The meetings you were at, or said sorry for",
    "So that the minutes say who was there.", Kept.Records, Seen.MeetingLeads, Texts = Telling.Name)]
public sealed class Attendance : Entity
{
    private readonly List<ThankedPerson> thanks = [];

    private Attendance()
    {
    }

    internal Attendance(Person person, AttendanceState state)
    {
        Person = person;
        Name = person.ChosenName;
        State = state;
    }

    internal Attendance(string name)
    {
        Name = Say.Needed(name, "a name", Person.NameLength);
        State = AttendanceState.Present;
    }

    public int MeetingId { get; private set; }

    public int? PersonId { get; private set; }

    public Person? Person { get; private set; }

    /// <summary>The name on the day; a newcomer's only trace.</summary>
    public string Name { get; private set; } = "";

    public AttendanceState State { get; private set; }

    /// <summary>Whether they have spoken; only while the meeting runs, never kept after it (M8).</summary>
    public bool HasSpoken { get; private set; }

    /// <summary>What they were thanked for after this meeting (M14).</summary>
    public IReadOnlyList<ThankedPerson> Thanks => thanks;

    public bool IsThanked => thanks.Count > 0;

    public bool IsPresent => State == AttendanceState.Present;

    internal void Become(AttendanceState state)
    {
        State = state;
        HasSpoken &= IsPresent;
    }

    internal void Hear(bool heard) => HasSpoken = heard;

    internal void Hear(ThankedPerson thanked) => thanks.Add(thanked);
}
