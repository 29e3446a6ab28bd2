using CoproCentre.Domain;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Centre;
using CoproCentre.Web.Features.Outbox;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Settings;

public sealed record SettingsPage(IReadOnlyList<string> Rooms, int Accounts, int Requests, CarriersPart Carriers);

public sealed class LookForm
{
    public string? Name { get; set; }

    public string? House { get; set; }

    public string? Warm { get; set; }

    public int Version { get; set; }

    public static LookForm Of(CentreSettings settings) =>
        new() { Name = settings.Name, House = settings.House, Warm = settings.Warm, Version = settings.Version };
}

public sealed class LookFormValidator : AbstractValidator<LookForm>
{
    public LookFormValidator()
    {
        RuleFor(f => f.Name).Needed("the centre's name", CentreSettings.NameLength);
        RuleFor(f => f.House).Must(house => Contrast(house, Colour.White) is null or >= CentreSettings.HouseContrast)
            .WithMessage("Choose a darker house colour, so that white words on it can be read.");
        RuleFor(f => f.Warm).Must(warm => Contrast(warm, Colour.Ink) is null or >= CentreSettings.WarmContrast)
            .WithMessage("Choose a lighter warm colour, so that dark words on it can be read.");
        RuleFor(f => f.House).Must(IsColour).WithMessage("Write a colour like #14463d.");
        RuleFor(f => f.Warm).Must(IsColour).WithMessage("Write a colour like #14463d.");
    }

    private static bool IsColour(string? hex) => Contrast(hex, Colour.White) is not null;

    private static double? Contrast(string? hex, Colour other)
    {
        try
        {
            return new Colour(hex ?? "").ContrastWith(other);
        }
        catch (RuleBrokenException)
        {
            return null;
        }
    }
}

/// <summary>When the centre's year of money begins (G3).</summary>
public sealed class MoneyYearForm
{
    public BudgetYearStart YearBegins { get; set; }

    public int Version { get; set; }

    public static MoneyYearForm Of(CentreSettings settings) => new() { YearBegins = settings.YearBegins, Version = settings.Version };
}

public sealed class MoneyYearFormValidator : AbstractValidator<MoneyYearForm>
{
    public MoneyYearFormValidator() => RuleFor(f => f.YearBegins).AChoice();
}

public sealed class LogoForm
{
    public IFormFile? Picture { get; set; }

    public async Task<byte[]> Bytes()
    {
        using var bytes = new MemoryStream();
        await Picture!.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}

public sealed class LogoFormValidator : AbstractValidator<LogoForm>
{
    public LogoFormValidator()
    {
        RuleFor(f => f.Picture).Must(p => p is { Length: > 0 }).WithMessage("Choose a picture.");
        RuleFor(f => f.Picture).Must(p => p is null or { Length: <= CentreSettings.LogoBytes })
            .WithMessage($"Choose a smaller picture: at most {CentreSettings.LogoBytes / 1024} KB.");
    }
}
