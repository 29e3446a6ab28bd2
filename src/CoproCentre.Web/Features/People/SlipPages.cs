using CoproCentre.Domain.People;
using FluentValidation;
using QRCoder;

namespace CoproCentre.Web.Features.People;

public sealed record SlipPage(int PersonId, string Name, bool HasAccount, bool MayChooseRoles, SlipRolesForm Form);

public sealed record SlipCodePage(int PersonId, string Name, string Code, DateTime Until, string Address)
{
    /// <summary>The address with the code as a square that a phone can read; black on white, without styles of its own.</summary>
    public string Square()
    {
        using var data = QRCodeGenerator.GenerateQrCode($"{Address}?code={Code}", QRCodeGenerator.ECCLevel.M);
        using var square = new SvgQRCode(data);
        return square.GetGraphic(new System.Drawing.Size(180, 180), "#000000", "#ffffff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}

public sealed class SlipRolesForm
{
    public List<CentreRoles> Roles { get; set; } = [];
}

public sealed class SlipRolesFormValidator : AbstractValidator<SlipRolesForm>
{
    public SlipRolesFormValidator() => RuleForEach(f => f.Roles).Must(r => r != CentreRoles.None && Enum.IsDefined(r)).WithMessage("Choose one of the answers.");
}
