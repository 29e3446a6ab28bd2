using CoproCentre.Domain.Actions;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Meetings;

public sealed partial class Meeting
{
    /// <summary>Letters in the closing words.</summary>
    public const int ClosingLength = 2000;

    private readonly List<Attendance> attendance = [];
    private readonly List<Decision> decisions = [];

    public IReadOnlyList<Attendance> Attendance => attendance;

    public IReadOnlyList<Decision> Decisions => decisions;

    /// <summary>One rule a line, as agreed at this meeting (M6).</summary>
    public string GroundRules { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>What happens next, as said at the close (M6).</summary>
    public string ClosingWords { get; private set; } = "";

    /// <summary>When the group meets next, as said at the close.</summary>
    public DateOnly? NextDate { get; private set; }

    public TimeOnly? NextTime { get; private set; }

    public IEnumerable<Attendance> Present => attendance.Where(a => a.IsPresent);

    /// <summary>Those present who have not spoken yet (M8).</summary>
    public IEnumerable<Attendance> NotHeardYet => Present.Where(a => !a.HasSpoken);

    /// <summary>Begins the meeting with the ground rules as the group has them now; also without a published agenda (G2). Beginning twice changes nothing.</summary>
    public void Begin(DateTime now)
    {
        if (Stage == MeetingStage.Running)
            return;
        GuardPlanning();
        GroundRules = Group.GroundRules;
        Stage = MeetingStage.Running;
        StartedAt = now;
    }

    /// <summary>Marks a person present or with apologies (M7); again changes the mark.</summary>
    public void Mark(Person person, AttendanceState state)
    {
        GuardRecording();
        var mark = attendance.Find(a => a.Person == person || a.PersonId == person.Id);
        if (mark is null)
            attendance.Add(new Attendance(person, state));
        else
            mark.Become(state);
    }

    /// <summary>Takes the mark of a person away.</summary>
    public void Unmark(int personId)
    {
        GuardRecording();
        attendance.RemoveAll(a => a.PersonId == personId);
    }

    /// <summary>Adds a newcomer with a name and nothing else (M7).</summary>
    public Attendance Welcome(string name)
    {
        GuardRecording();
        var newcomer = new Attendance(name);
        attendance.Add(newcomer);
        return newcomer;
    }

    /// <summary>Takes back what was written about who came, a newcomer's name as well.</summary>
    public void TakeBack(Attendance mark)
    {
        GuardRecording();
        attendance.Remove(mark);
    }

    /// <summary>Notes that somebody has spoken, or takes the note back (M8). Refuses who is not present.</summary>
    public void Hear(int attendanceId, bool heard = true)
    {
        GuardRunning();
        var who = attendance.Find(a => a.Id == attendanceId && a.IsPresent)
            ?? throw new RuleBrokenException($"This person is not marked as here.");
        who.Hear(heard);
    }

    /// <summary>A point off the topic waits for another agenda (M9).</summary>
    public ParkedPoint Park(string text, string? saidBy, DateOnly today)
    {
        GuardRecording();
        return new ParkedPoint(this, text, saidBy, today);
    }

    /// <summary>Takes a decision away that was written down by mistake, while the meeting runs.</summary>
    public void Withdraw(Decision decision)
    {
        GuardRunning();
        decisions.Remove(decision);
    }

    /// <summary>Takes an action away that was written down by mistake, while the meeting runs.</summary>
    public void Withdraw(ActionItem action)
    {
        GuardRunning();
        actions.Remove(action);
    }

    /// <summary>Changes the ground rules on the spot; the group carries them over (M6).</summary>
    public void AgreeGroundRules(string? rules)
    {
        GuardRunning();
        Group.AgreeGroundRules(rules);
        GroundRules = Group.GroundRules;
    }

    /// <summary>What happens next and when the group meets again (M6). Refuses a next date that is not after this meeting.</summary>
    public void SayWhatHappensNext(string? closingWords, DateOnly? nextDate, TimeOnly? nextTime)
    {
        GuardRecording();
        ClosingWords = Say.Optional(closingWords, "what happens next", ClosingLength);
        if (nextDate <= Date)
            throw new RuleBrokenException($"Choose a next date after this meeting.");
        (NextDate, NextTime) = (nextDate, nextDate is null ? null : nextTime);
    }

    /// <summary>Closes the meeting. Who has spoken is forgotten (M8).</summary>
    public void Close(DateTime now)
    {
        GuardRunning();
        foreach (var who in attendance)
            who.Hear(false);
        Stage = MeetingStage.FollowUp;
        EndedAt = now;
    }

    /// <summary>Attendance, notes, decisions and actions can be written while the meeting runs and in its follow-up.</summary>
    internal void GuardRecording()
    {
        if (Stage is not (MeetingStage.Running or MeetingStage.FollowUp))
            throw new RuleBrokenException($"This meeting is not running, so nothing can be written down in it.");
    }

    private void GuardRunning()
    {
        if (Stage != MeetingStage.Running)
            throw new RuleBrokenException($"This meeting is not running.");
    }

    internal void GuardBeforeClose()
    {
        if (IsOver)
            throw new RuleBrokenException($"This meeting is over, so its agenda stays as it was.");
    }
}
