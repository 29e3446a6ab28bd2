using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Shared;

namespace CoproCentre.Web.Features.Groups;

/// <summary>What a group's page shows to one person (G4).</summary>
public sealed record GroupPage(
    int Id,
    string Name,
    string Aim,
    string Rhythm,
    string UsualPlace,
    bool IsOpen,
    bool IsMember,
    bool IsLead,
    bool SeesInside,
    IReadOnlyList<MemberView> Members,
    int MemberCount,
    NextMeetingView? Next,
    IReadOnlyList<OpenActionView> Actions,
    int ActionCount,
    IReadOnlyList<DecisionView> Decisions)
{
    /// <summary>Changes on the page; the others are one link away.</summary>
    public const int MostChanges = 3;

    /// <summary>What has changed because of the group lately (G4).</summary>
    public IReadOnlyList<ChangeCard> Changes { get; init; } = [];
    /// <summary>About which people wait to hear (M12), the longest first.</summary>
    public IReadOnlyList<WaitedForView> WaitedFor { get; init; } = [];

    /// <summary>This year's money (G3).</summary>
    public BudgetSums Money { get; init; } = new(null, 0, 0, 0);

    /// <summary>Names on the page; the others are a number.</summary>
    public const int MostNames = 18;

    /// <summary>Actions and decisions on the page; the others are one link away.</summary>
    public const int MostLines = 6;
}

public sealed record MemberView(int PersonId, string Name, GroupRole Role);

public sealed record NextMeetingView(int Id, DateOnly Date, TimeOnly Starts, string? Room, string OtherPlace, string? Chair, MeetingStage Stage)
{
    public string Place => Room ?? OtherPlace;
}

public sealed record OpenActionView(int Id, string What, DateOnly DueOn, IEnumerable<string> Owners);

public sealed record DecisionView(int Id, int MeetingId, string What, Horizon Horizon, DateOnly Date, DateOnly? TakesEffectOn, DateOnly? DroppedOn)
{
    public DecisionState StateOn(DateOnly today) => Decision.StateOf(DroppedOn, TakesEffectOn, Horizon, today);
}

/// <summary>A promise whose day has passed.</summary>
public sealed record WaitedForView(int Id, string Title, DateOnly Since);
