using CoproCentre.Data.Accounts;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using FluentValidation;

namespace CoproCentre.Web.Features.SecondFactors;

/// <summary>One's own second step as it stands; who was helped begins anew.</summary>
public sealed record SecondFactorPage(bool IsNeeded, bool IsSetUp, DateTime? AppSince, int LeftOnList, int LeftToRecover)
{
    public bool IsListNearlyUsedUp => LeftOnList is > 0 and <= SecondFactor.FewLeft;

    public static SecondFactorPage Of(SecondFactor? factor, bool isNeeded) => factor is null
        ? new(isNeeded, false, null, 0, 0)
        : new(isNeeded, true, factor.AppSince, factor.LeftOnList, factor.LeftToRecover);
}

/// <summary>The key of a new app: as an address in a square, and to type in groups of four.</summary>
public sealed record AppPage(string Address, string Key, AppForm Form)
{
    public string Typed => string.Join(' ', Key.Chunk(4).Select(g => new string(g)));
}

public sealed class AppForm
{
    public string? Code { get; set; }
}

public sealed class AppFormValidator : AbstractValidator<AppForm>
{
    public AppFormValidator() => RuleFor(f => f.Code).Needed("the 6 numbers from your app", SecondFactorCodes.Longest);
}

public sealed record ListPage(string[] Codes, FirstCodeForm Form);

public sealed class FirstCodeForm
{
    public string? Code { get; set; }
}

public sealed class FirstCodeFormValidator : AbstractValidator<FirstCodeForm>
{
    public FirstCodeFormValidator() => RuleFor(f => f.Code).Needed("code number 1", SecondFactorCodes.Longest);
}

/// <summary>Codes to print, and for whom.</summary>
public sealed record CodesPaper(CodeKind Kind, string Name, string[] Codes, DateOnly Made);
