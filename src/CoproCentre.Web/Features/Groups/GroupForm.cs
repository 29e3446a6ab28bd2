using CoproCentre.Domain.Groups;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Groups;

public sealed class GroupForm
{
    public string? Name { get; set; }

    public string? Aim { get; set; }

    public string? Rhythm { get; set; }

    public string? UsualPlace { get; set; }

    public bool IsOpen { get; set; }

    public string? GroundRules { get; set; }

    public int Version { get; set; }

    public static GroupForm Of(Group group) => new()
    {
        Name = group.Name,
        Aim = group.Aim,
        Rhythm = group.Rhythm,
        UsualPlace = group.UsualPlace,
        IsOpen = group.IsOpen,
        GroundRules = group.GroundRules,
        Version = group.Version,
    };
}

public sealed class GroupFormValidator : AbstractValidator<GroupForm>
{
    public GroupFormValidator()
    {
        RuleFor(f => f.Name).Needed("a name for the group", Group.NameLength);
        RuleFor(f => f.Aim).Needed("an aim", Group.AimLength);
        RuleFor(f => f.Rhythm).Optional("how often the group meets", Group.ShortLength);
        RuleFor(f => f.UsualPlace).Optional("the usual place", Group.ShortLength);
        RuleFor(f => f.GroundRules).Optional("the ground rules", Group.GroundRulesLength);
    }
}
