using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.People;

/// <param name="Beginning">Only those with whom nobody has sat down yet (V2).</param>
public sealed record PeoplePage(Paged<PersonLine> People, string Name, bool Newest, bool Beginning);

public sealed record PersonLine(int Id, string Name, string IntroducedAs, ContactWay Way, string Phone, string Email)
{
    /// <summary>The number or address of the way that is best, if it has one.</summary>
    public string Reach => Way switch { ContactWay.Text => Phone, ContactWay.Email => Email, _ => "" };
}

public sealed record PersonPage(Person Person, IReadOnlyList<PersonLink> Groups, IReadOnlyList<PersonLink> Actions, bool HasAccount)
{
    /// <summary>More than this is not a page about a person any more.</summary>
    public const int MostActions = 20;
}

public sealed record PersonLink(int Id, string Words);

public sealed class NewPersonForm
{
    public string? Name { get; set; }
}

public sealed class NewPersonFormValidator : AbstractValidator<NewPersonForm>
{
    public NewPersonFormValidator() => RuleFor(f => f.Name).Needed("a name", Person.NameLength);
}
