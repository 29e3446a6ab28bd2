using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using FluentValidation;

namespace CoproCentre.Web.Features.Settings;

public sealed record AccountsPage(Paged<AccountLine> People, string Name);

/// <summary>A person, and their account if there is one.</summary>
public sealed record AccountLine(int PersonId, string Name, int? Id, string? UserName, CentreRoles? Roles, DateTime? ClosedAt);

public sealed record AccountPage(int Id, int PersonId, string Name, string UserName, DateTime CreatedAt, DateTime? ClosedAt, AccountForm Form);

public sealed class AccountForm
{
    public List<CentreRoles> Roles { get; set; } = [];
}

public sealed class AccountFormValidator : AbstractValidator<AccountForm>
{
    public AccountFormValidator()
    {
        RuleForEach(f => f.Roles).Must(r => r != CentreRoles.None && Enum.IsDefined(r)).WithMessage("Choose one of the answers.");
        RuleFor(f => f.Roles).Must(r => r.Count > 0).WithMessage("Choose at least one role.");
    }
}
