using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Programme;

public sealed record ProgrammeSettingsPage(ProgrammeVersion? Newest, int Running, int OnOlder, IReadOnlyList<IntakeLine> Intakes, IntakeForm Form);

public sealed record IntakeLine(int Id, string Name, DateOnly StartsOn, int People);

/// <summary>Those who begin together.</summary>
public sealed class IntakeForm
{
    public string? Name { get; set; }

    public DateInput StartsOn { get; set; } = new();
}

public sealed class IntakeFormValidator : AbstractValidator<IntakeForm>
{
    public IntakeFormValidator()
    {
        RuleFor(f => f.Name).Needed("a name for those who begin together", Intake.NameLength);
        RuleFor(f => f.StartsOn).ADay();
    }
}

/// <summary>The next version of the programme.</summary>
public sealed class ProgrammeForm
{
    public int? Weeks { get; set; }

    public List<TakingPart> Counts { get; set; } = [];

    public List<AwardForm> Awards { get; set; } = [];

    /// <summary>The version that was read before; a newer one is not written over unseen.</summary>
    public int Before { get; set; }

    public ProgrammeWords ReadWords() => new(Weeks ?? 0, Flags.Together(Counts),
        [.. Awards.Where(a => !a.IsEmpty).Select(a => new AwardWords(a.Week ?? 0, a.Name, a.Celebrates, a.Certificate))]);

    /// <summary>With an empty place for one more award.</summary>
    public static ProgrammeForm Of(ProgrammeVersion? version)
    {
        var words = version is null ? ProgrammeVersion.Usual
            : new(version.Weeks, version.Counts, [.. version.Milestones.OrderBy(m => m.Week).Select(m => new AwardWords(m.Week, m.Name, m.Celebrates, m.Certificate))]);
        var awards = words.Awards.Select(a => new AwardForm { Week = a.Week, Name = a.Name, Celebrates = a.Celebrates, Certificate = a.Certificate }).ToList();
        if (awards.Count < ProgrammeVersion.MostAwards)
            awards.Add(new());
        return new() { Weeks = words.Weeks, Counts = [.. Flags.Each(words.Counts)], Awards = awards, Before = version?.Number ?? 0 };
    }
}

/// <summary>An award; one without a week and a name is left out.</summary>
public sealed class AwardForm
{
    public int? Week { get; set; }

    public string? Name { get; set; }

    public string? Celebrates { get; set; }

    public string? Certificate { get; set; }

    public bool IsEmpty => Week is null && string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Celebrates) && string.IsNullOrWhiteSpace(Certificate);
}

public sealed class ProgrammeFormValidator : AbstractValidator<ProgrammeForm>
{
    public ProgrammeFormValidator()
    {
        RuleFor(f => f.Weeks).Must(w => w is >= 1 and <= ProgrammeVersion.MostWeeks).WithMessage($"Choose a number from 1 to {ProgrammeVersion.MostWeeks}.");
        RuleFor(f => f.Counts).Must(c => c.Count > 0).WithMessage("Choose at least one thing that makes a week count.");
        RuleForEach(f => f.Counts).AChoice();
        RuleForEach(f => f.Awards).SetValidator(new AwardFormValidator());
    }
}

public sealed class AwardFormValidator : AbstractValidator<AwardForm>
{
    public AwardFormValidator()
    {
        RuleFor(a => a.Week).Must(w => w is not null).WithMessage("Write after how many weeks.").When(a => !a.IsEmpty);
        RuleFor(a => a.Name).Needed("a name for the award", Milestone.NameLength).When(a => !a.IsEmpty);
        RuleFor(a => a.Celebrates).Optional("what it celebrates", Milestone.CelebratesLength);
        RuleFor(a => a.Certificate).Needed("what the certificate says", CertificateText.Length).When(a => !a.IsEmpty);
    }
}
