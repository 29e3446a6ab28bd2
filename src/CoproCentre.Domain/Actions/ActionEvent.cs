using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Actions;

/// <summary>One line of an action's history; never changed.</summary>
[Personal("How an action went on, and who wrote it", "So that the group can follow what became of an action.", Kept.Records, Seen.Members)]
public sealed class ActionEvent : Entity
{
    private ActionEvent()
    {
    }

    internal ActionEvent(ActionEventKind kind, string text, DateOnly? day, Person by, DateTime now)
    {
        Kind = kind;
        Text = text;
        Day = day;
        By = by;
        At = now;
    }

    public int ActionItemId { get; private set; }

    public ActionEventKind Kind { get; private set; }

    /// <summary>Outcome or reason.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The new due day, or the day it is parked until.</summary>
    public DateOnly? Day { get; private set; }

    public int ById { get; private set; }

    public Person By { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
