using CoproCentre.Domain.People;
using FluentValidation;

namespace CoproCentre.Web.Features.People;

public sealed record SlipPage(int PersonId, string Name, bool HasAccount, bool MayChooseRoles, SlipRolesForm Form);

public sealed record SlipCodePage(int PersonId, string Name, string Code, DateTime Until, string Address);

public sealed class SlipRolesForm
{
    public List<CentreRoles> Roles { get; set; } = [];
}

public sealed class SlipRolesFormValidator : AbstractValidator<SlipRolesForm>
{
    public SlipRolesFormValidator() => RuleForEach(f => f.Roles).Must(r => r != CentreRoles.None && Enum.IsDefined(r)).WithMessage("Choose one of the answers.");
}
