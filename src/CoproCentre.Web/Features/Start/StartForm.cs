using CoproCentre.Domain.Centre;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.SignIn;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using FluentValidation;

namespace CoproCentre.Web.Features.Start;

public sealed class StartForm
{
    public string? CentreName { get; set; }

    public string? Name { get; set; }

    public string? UserName { get; set; }

    public string? PassPhrase { get; set; }
}

public sealed class StartFormValidator : AbstractValidator<StartForm>
{
    public StartFormValidator()
    {
        RuleFor(f => f.CentreName).Needed("the centre's name", CentreSettings.NameLength);
        RuleFor(f => f.Name).Needed("a name", Person.NameLength);
        RuleFor(f => f.UserName).AUserName();
        RuleFor(f => f.PassPhrase).APassPhrase(f => [f.CentreName, f.Name, f.UserName]);
    }
}
