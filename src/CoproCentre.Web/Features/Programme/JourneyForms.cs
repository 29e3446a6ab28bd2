using CoproCentre.Domain.Days;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Programme;

/// <summary>How a journey begins, and what the person says of it (P1).</summary>
public sealed class JourneyForm
{
    public DateInput StartedOn { get; set; } = new();

    public int? MentorId { get; set; }

    public int? IntakeId { get; set; }

    public string? Hopes { get; set; }

    public List<Weekdays> UsualDays { get; set; } = [];

    public int Version { get; set; }

    public JourneyWords ReadWords() => new(Hopes, Flags.Together(UsualDays));
}

public sealed class JourneyFormValidator : AbstractValidator<JourneyForm>
{
    public JourneyFormValidator()
    {
        RuleFor(f => f.StartedOn).DayOrNothing();
        RuleFor(f => f.Hopes).Optional("what they hope for", Journey.HopesLength);
        RuleForEach(f => f.UsualDays).AChoice();
    }
}

/// <summary>A break (P1).</summary>
public sealed class PauseForm
{
    public DateInput From { get; set; } = new();

    public DateInput Until { get; set; } = new();

    public string? Why { get; set; }

    public int Version { get; set; }

    public DaysAway ReadDays() => new(From.Value!.Value, Until.Value);
}

public sealed class PauseFormValidator : AbstractValidator<PauseForm>
{
    public PauseFormValidator()
    {
        RuleFor(f => f.From).ADay();
        RuleFor(f => f.Until).DayOrNothing();
        RuleFor(f => f.Until).Must((f, until) => until.Value is null || f.From.Value is null || until.Value >= f.From.Value).WithMessage("Choose a last day after the first.");
        RuleFor(f => f.Why).Optional("why", JourneyPause.WhyLength);
    }
}

/// <summary>How a journey ends.</summary>
public sealed class EndingForm
{
    public DateInput EndedOn { get; set; } = new();

    public string? Thanks { get; set; }

    public bool LookBack { get; set; }

    public int Version { get; set; }
}

public sealed class EndingFormValidator : AbstractValidator<EndingForm>
{
    public EndingFormValidator()
    {
        RuleFor(f => f.EndedOn).ADay();
        RuleFor(f => f.Thanks).Needed("what you thank them for", Journey.ThanksLength);
    }
}

/// <summary>A next step (P5).</summary>
public sealed class StepForm
{
    public JourneyStepKind Kind { get; set; }

    public string? Words { get; set; }

    public int? RoleId { get; set; }

    public int? GroupId { get; set; }

    public int? TopicId { get; set; }
}

public sealed class StepFormValidator : AbstractValidator<StepForm>
{
    public StepFormValidator()
    {
        RuleFor(f => f.Kind).AChoice();
        RuleFor(f => f.Words).Needed("what the next step is", JourneyStep.WordsLength);
    }
}

/// <summary>How it is some months later (P5).</summary>
public sealed class LookBackForm
{
    public string? Words { get; set; }

    public int Version { get; set; }
}

public sealed class LookBackFormValidator : AbstractValidator<LookBackForm>
{
    public LookBackFormValidator() => RuleFor(f => f.Words).Needed("how it is now", LookBack.WordsLength);
}

/// <summary>Sentences for a letter (P5).</summary>
public sealed class LetterForm
{
    public string? Sentences { get; set; }

    public int Version { get; set; }
}

public sealed class LetterFormValidator : AbstractValidator<LetterForm>
{
    public LetterFormValidator() => RuleFor(f => f.Sentences).Needed("the sentences of the letter", ReferenceLetter.SentencesLength);
}
