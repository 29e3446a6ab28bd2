namespace CoproCentre.Domain.Meetings;

/// <summary>The way through a meeting: one step at a time, one for each item of the agenda (M6).</summary>
public sealed class RunSteps
{
    private readonly List<RunStep> all;

    /// <param name="agenda">The items in their order.</param>
    public RunSteps(IEnumerable<RunItem> agenda)
    {
        all =
        [
            new(RunStepKind.Attendance, "attendance"),
            new(RunStepKind.Welcome, "welcome"),
            new(RunStepKind.Aim, "aim"),
            new(RunStepKind.GroundRules, "ground-rules"),
            new(RunStepKind.OpenActions, "open-actions"),
            .. agenda.Select(i => new RunStep(RunStepKind.Item, NameOf(i.Id), i)),
            new(RunStepKind.Parking, "parking"),
            new(RunStepKind.Close, "close"),
        ];
    }

    public IReadOnlyList<RunStep> All => all;

    /// <summary>The step where an item is talked about; without one, the step for anything else.</summary>
    public static string NameOf(int? itemId) => itemId is null ? "parking" : $"item-{itemId}";

    public static RunSteps Of(Meeting meeting) => new(meeting.Agenda.Select(i => new RunItem(i.Id, i.Title, i.StartedAt, i.FinishedAt)));

    public RunStep? Find(string name) => all.Find(s => s.Name == name);

    /// <summary>Counts from 1.</summary>
    public int NumberOf(RunStep step) => all.IndexOf(step) + 1;

    public RunStep? Before(RunStep step) => all.ElementAtOrDefault(all.IndexOf(step) - 1);

    public RunStep? After(RunStep step) => all.ElementAtOrDefault(all.IndexOf(step) + 1);

    /// <summary>Whether a later item has begun, so that the group has moved on from this step.</summary>
    public bool HasMovedOnFrom(RunStep step) => all.Skip(NumberOf(step)).Any(s => s.Item?.StartedAt is not null);

    /// <summary>Where somebody who comes in joins: the item begun last, or what follows it when it is finished; at first the attendance.</summary>
    public RunStep Current()
    {
        var last = all.FindLast(s => s.Item?.StartedAt is not null);
        if (last is null)
            return all[0];
        return last.Item!.FinishedAt is null ? last : After(last)!;
    }
}
