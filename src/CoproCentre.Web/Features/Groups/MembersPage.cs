using CoproCentre.Domain.Groups;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Groups;

public sealed record MembersPage(int Id, string GroupName, Paged<MemberRow> Members, string? Find, IReadOnlyList<FoundPerson> Found)
{
    /// <summary>Letters of a name before anybody is shown.</summary>
    public const int FewestLetters = 2;

    public const int MostFound = 10;

    public bool HasSearched => Find?.Trim().Length >= FewestLetters;
}

public sealed record MemberRow(int Id, int PersonId, string Name, GroupRole Role, DateOnly From, DateOnly? Until);

public sealed record FoundPerson(int Id, string Name, bool IsMember);

public sealed record MemberPage(int Id, int PersonId, string GroupName, string Name, DateOnly From, bool IsLastChair, MemberForm Form)
{
    /// <summary>The answer of the form that ends the membership.</summary>
    public bool NoChairAfter { get; init; }
}

public sealed class AddForm
{
    public int PersonId { get; set; }
}

public sealed class MemberForm
{
    public GroupRole Role { get; set; }

    public bool NoChairForNow { get; set; }

    public int Version { get; set; }
}

public sealed class EndForm
{
    public bool NoChairAfter { get; set; }
}

public sealed class MemberFormValidator : AbstractValidator<MemberForm>
{
    public MemberFormValidator() => RuleFor(f => f.Role).AChoice();
}
