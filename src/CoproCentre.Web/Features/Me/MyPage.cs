using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;

namespace CoproCentre.Web.Features.Me;

/// <summary>What is held about a person.</summary>
public sealed record MyPage(Person Person, string UserName, CentreRoles Roles, IReadOnlyList<MyGroup> Groups, IReadOnlyList<MyAction> Actions, int Done, IReadOnlyList<MyMeeting> Meetings, int Met,
    IReadOnlyList<HelpedLine> Helped)
{
    /// <summary>The address of the person's own calendar, of the whole site's; nothing as long as there is none.</summary>
    public string? Calendar { get; init; }

    /// <summary>Further ones are a link away.</summary>
    public const int MostActions = 10;

    public const int MostMeetings = 5;
}

/// <summary>Until a day for a group the person has left.</summary>
public sealed record MyGroup(int Id, string Name, GroupRole Role, DateOnly From, DateOnly? Until);

/// <summary>A meeting the person was at, open to them or not any more.</summary>
public sealed record MyMeeting(int Id, string Group, DateOnly Date, bool IsOpenToMe);

public sealed record MyAction(int Id, string What, DateOnly DueOn);
