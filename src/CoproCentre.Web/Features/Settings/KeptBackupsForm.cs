using CoproCentre.Domain.Centre;
using CoproCentre.Web.Backups;
using CoproCentre.Web.Features.Shared;
using FluentValidation;

namespace CoproCentre.Web.Features.Settings;

/// <param name="IsUsed">False on SQL Server, which makes its own.</param>
public sealed record BackupsPage(bool IsUsed, bool IsOld, KeptBackup? Newest, Paged<KeptBackup> Backups, KeptBackupsForm Form);

public sealed class KeptBackupsForm
{
    public int? All { get; set; }

    public int? Daily { get; set; }

    public int? Monthly { get; set; }

    public int Version { get; set; }

    public static KeptBackupsForm Of(CentreSettings settings) =>
        new() { All = settings.Backups.All, Daily = settings.Backups.Daily, Monthly = settings.Backups.Monthly, Version = settings.Version };

    public KeptBackups Kept() => new(All!.Value, Daily!.Value, Monthly!.Value);
}

public sealed class KeptBackupsFormValidator : AbstractValidator<KeptBackupsForm>
{
    public KeptBackupsFormValidator()
    {
        RuleFor(f => f.All).Must(n => n is >= 1 and <= KeptBackups.MostDays).WithMessage($"Write a number from 1 to {KeptBackups.MostDays}.");
        RuleFor(f => f.Daily).Must(n => n is >= 1 and <= KeptBackups.MostDaily).WithMessage($"Write a number from 1 to {KeptBackups.MostDaily}.");
        RuleFor(f => f.Monthly).Must(n => n is >= 1 and <= KeptBackups.MostMonthly).WithMessage($"Write a number from 1 to {KeptBackups.MostMonthly}.");
    }
}
