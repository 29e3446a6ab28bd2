using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using FluentValidation;

namespace CoproCentre.Web.Features.SignIn;

/// <summary>Which codes the person has: an app, and the number of the code that is next on their list.</summary>
public sealed record CodePage(bool HasApp, int? ListNumber, CodeForm Form);

public sealed class CodeForm
{
    public string? Code { get; set; }
}

public sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    public CodeFormValidator() => RuleFor(f => f.Code).Needed("the code", SecondFactorCodes.Longest);
}
