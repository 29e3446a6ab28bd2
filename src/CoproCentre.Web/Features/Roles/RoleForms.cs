using CoproCentre.Domain.Roles;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Roles;

/// <summary>A job: what there is to do, when it needs people, and what it asks for (V3).</summary>
public sealed class RoleForm
{
    public string? Name { get; set; }

    public string? About { get; set; }

    public RolePicture Picture { get; set; }

    /// <summary>How many people at each session, in the order of the page.</summary>
    public List<PlacesForm> Places { get; set; } = [];

    public List<int> TopicIds { get; set; } = [];

    public bool HandlesFood { get; set; }

    public CheckLevel CheckNeeded { get; set; }

    public bool PeersMaySign { get; set; } = true;

    public int Version { get; set; }
}

public sealed class PlacesForm
{
    public int SessionId { get; set; }

    public string? Count { get; set; }

    public int? Number => string.IsNullOrWhiteSpace(Count) ? 0 : int.TryParse(Count, out var number) ? number : null;
}

public sealed class RoleFormValidator : AbstractValidator<RoleForm>
{
    public RoleFormValidator()
    {
        RuleFor(f => f.Name).Needed("a name for the job", JobRole.NameLength);
        RuleFor(f => f.About).Needed("what there is to do", JobRole.AboutLength);
        RuleFor(f => f.Picture).AChoice();
        RuleFor(f => f.CheckNeeded).AChoice();
        RuleForEach(f => f.Places).ChildRules(p => p.RuleFor(x => x.Count)
            .Must((places, _) => places.Number is >= 0 and <= RolePlaces.Most).WithMessage($"Choose a number from 0 to {RolePlaces.Most}."));
    }
}

/// <summary>A step that was reached, and the day (V4).</summary>
public sealed class StepForm
{
    public LadderStep? Step { get; set; }

    public DateInput Day { get; set; } = new();
}

public sealed class StepFormValidator : AbstractValidator<StepForm>
{
    public StepFormValidator()
    {
        RuleFor(f => f.Step).Must(s => s is { } step && Enum.IsDefined(step)).WithMessage("Choose a step.");
        RuleFor(f => f.Day).ADay();
    }
}

/// <summary>Why a step is taken back.</summary>
public sealed class TakeBackForm
{
    public LadderStep Step { get; set; }

    public string? Because { get; set; }
}

public sealed class TakeBackFormValidator : AbstractValidator<TakeBackForm>
{
    public TakeBackFormValidator()
    {
        RuleFor(f => f.Step).AChoice();
        RuleFor(f => f.Because).Needed("why it is taken back", SignedStep.ReasonLength);
    }
}

/// <summary>Something there is to learn before some jobs (V3).</summary>
public sealed class TopicForm
{
    public string? Name { get; set; }

    public string? About { get; set; }

    public string? LastsMonths { get; set; }

    public int Version { get; set; }

    public int? Months => string.IsNullOrWhiteSpace(LastsMonths) ? null : int.TryParse(LastsMonths, out var months) ? months : -1;
}

public sealed class TopicFormValidator : AbstractValidator<TopicForm>
{
    public TopicFormValidator()
    {
        RuleFor(f => f.Name).Needed("what there is to learn", Topic.NameLength);
        RuleFor(f => f.About).Optional("what it is about", Topic.AboutLength);
        RuleFor(f => f.LastsMonths).Must((f, _) => f.Months is null or (>= 1 and <= Topic.MostMonths)).WithMessage($"Choose a number from 1 to {Topic.MostMonths}, or leave it empty.");
    }
}

/// <summary>Something a person has learnt, and when.</summary>
public sealed class LearntForm
{
    public int? TopicId { get; set; }

    public DateInput Day { get; set; } = new();
}

public sealed class LearntFormValidator : AbstractValidator<LearntForm>
{
    public LearntFormValidator()
    {
        RuleFor(f => f.TopicId).NotNull().WithMessage("Choose what they learnt.");
        RuleFor(f => f.Day).ADay();
    }
}

/// <summary>The level of a check and its last day; nothing else about it is kept (D1).</summary>
public sealed class CheckForm
{
    public CheckLevel Level { get; set; }

    public DateInput ExpiresOn { get; set; } = new();
}

public sealed class CheckFormValidator : AbstractValidator<CheckForm>
{
    public CheckFormValidator()
    {
        RuleFor(f => f.Level).Must(l => Enum.IsDefined(l) && l != CheckLevel.None).WithMessage("Choose a level.");
        RuleFor(f => f.ExpiresOn).ADay();
    }
}
