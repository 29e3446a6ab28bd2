using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.SignIn;

public sealed class SignInForm
{
    public string? UserName { get; set; }

    public string? PassPhrase { get; set; }

    /// <summary>Where to go afterwards, within this site.</summary>
    public string? Next { get; set; }
}

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(f => f.UserName).Needed("your user name", 200);
        RuleFor(f => f.PassPhrase).Needed("your pass phrase", 1000);
    }
}
