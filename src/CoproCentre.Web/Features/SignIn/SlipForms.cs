using CoproCentre.Data.Accounts;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using FluentValidation;

namespace CoproCentre.Web.Features.SignIn;

public sealed class SlipForm
{
    public string? Code { get; set; }
}

public sealed class SlipFormValidator : AbstractValidator<SlipForm>
{
    public SlipFormValidator() => RuleFor(f => f.Code).Needed("the code on your slip", SlipCodes.Longest);
}

/// <summary>What the pages after the code show: whose slip it is, and their user name if they have one.</summary>
public sealed record SlipAccountPage(string Name, string KnownUserName, SlipAccountForm Form);

public sealed class SlipAccountForm
{
    public string? UserName { get; set; }

    public string? PassPhrase { get; set; }
}

public sealed class SlipAccountFormValidator : AbstractValidator<SlipAccountForm>
{
    public SlipAccountFormValidator(CentreView centre)
    {
        RuleFor(f => f.UserName).AUserName();
        RuleFor(f => f.PassPhrase).APassPhrase(f => [f.UserName, centre.Name]);
    }
}

public sealed class SlipPassPhraseForm
{
    public string? PassPhrase { get; set; }
}

public sealed class SlipPassPhraseFormValidator : AbstractValidator<SlipPassPhraseForm>
{
    public SlipPassPhraseFormValidator(CentreView centre) => RuleFor(f => f.PassPhrase).APassPhrase(_ => [centre.Name]);
}

public static class UserNameRules
{
    /// <summary>Letters and digits of any script, dots, dashes and underscores.</summary>
    public static IRuleBuilderOptions<T, string?> AUserName<T>(this IRuleBuilder<T, string?> rule) => rule
        .Needed("a user name", Account.UserNameLength)
        .Must(name => string.IsNullOrWhiteSpace(name) || name.Trim().Length >= Account.ShortestUserName)
        .WithMessage($"Use at least {Account.ShortestUserName} letters for a user name.")
        .Must(name => string.IsNullOrWhiteSpace(name) || name.Trim().EnumerateRunes().All(IsAllowed))
        .WithMessage("Use letters and numbers for a user name, without spaces.");

    private static bool IsAllowed(System.Text.Rune rune) =>
        System.Text.Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '-' or '_' || System.Text.Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
