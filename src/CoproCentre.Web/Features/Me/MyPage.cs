using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;

namespace CoproCentre.Web.Features.Me;

/// <summary>What is held about a person.</summary>
public sealed record MyPage(Person Person, string UserName, CentreRoles Roles, IReadOnlyList<MyGroup> Groups, IReadOnlyList<MyAction> Actions)
{
    /// <summary>Further ones are a link away.</summary>
    public const int MostActions = 10;
}

public sealed record MyGroup(int Id, string Name, GroupRole Role, DateOnly From);

public sealed record MyAction(int Id, string What, DateOnly DueOn);
