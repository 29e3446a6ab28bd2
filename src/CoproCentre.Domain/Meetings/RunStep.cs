namespace CoproCentre.Domain.Meetings;

/// <summary>One step on the way through a meeting; its name is the last part of its address.</summary>
public sealed record RunStep(RunStepKind Kind, string Name, RunItem? Item = null);

/// <summary>What the way through a meeting needs to know of an agenda item; times are UTC.</summary>
public sealed record RunItem(int Id, string Title, DateTime? StartedAt = null, DateTime? FinishedAt = null);
