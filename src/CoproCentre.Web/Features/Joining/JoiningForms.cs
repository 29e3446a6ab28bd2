using CoproCentre.Domain.Joining;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Joining;

/// <summary>Whom to call in an emergency (V1).</summary>
public sealed class ContactForm
{
    public string? Name { get; set; }

    public string? Reach { get; set; }

    public string? Relation { get; set; }

    public int Version { get; set; }

    public static ContactForm Of(EmergencyContact? contact) =>
        contact is null ? new() : new() { Name = contact.Name, Reach = contact.Reach, Relation = contact.Relation, Version = contact.Version };
}

public sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    public ContactFormValidator()
    {
        RuleFor(f => f.Name).Needed("whom to call", EmergencyContact.NameLength);
        RuleFor(f => f.Reach).Needed("how to reach them", EmergencyContact.ReachLength);
        RuleFor(f => f.Relation).Optional("who they are", EmergencyContact.NameLength);
    }
}

/// <summary>A talk with somebody who begins (V2).</summary>
public sealed class InductionForm
{
    public DateInput Day { get; set; } = new();

    public List<int> PointIds { get; set; } = [];

    public string? Notes { get; set; }
}

public sealed class InductionFormValidator : AbstractValidator<InductionForm>
{
    public InductionFormValidator()
    {
        RuleFor(f => f.Day).ADay();
        RuleFor(f => f.Notes).Optional("the notes", Induction.NotesLength);
        RuleFor(f => f.PointIds).Must((f, points) => points.Count > 0 || !string.IsNullOrWhiteSpace(f.Notes)).WithMessage("Tick what you talked about, or write it down.");
    }
}

/// <summary>A worker says yes for the centre, and writes down the person's yes when they said it.</summary>
public sealed class AgreeForm
{
    /// <summary>The version that both read.</summary>
    public int TextId { get; set; }

    public bool TheySaidYes { get; set; }
}

/// <summary>A talk of two (V2).</summary>
public sealed class TalkForm
{
    public DateInput Day { get; set; } = new();

    public string? Said { get; set; }

    public string? NextStep { get; set; }

    public DateInput NextOn { get; set; } = new();

    public MentoringWords ReadWords() => new(Day.Value!.Value, Said, NextStep, NextOn.Value);
}

public sealed class TalkFormValidator : AbstractValidator<TalkForm>
{
    public TalkFormValidator()
    {
        RuleFor(f => f.Day).ADay();
        RuleFor(f => f.Said).Needed("what you talked about", MentoringTalk.SaidLength);
        RuleFor(f => f.NextStep).Optional("the next step", MentoringTalk.NextLength);
        RuleFor(f => f.NextOn).DayOrNothing();
        RuleFor(f => f.NextOn).Must((f, next) => next.Value is null || f.Day.Value is null || next.Value >= f.Day.Value).WithMessage("Choose a day after the talk.");
    }
}

/// <summary>A point of the list for those who begin.</summary>
public sealed class PointForm
{
    public string? Text { get; set; }

    public int Version { get; set; }
}

public sealed class PointFormValidator : AbstractValidator<PointForm>
{
    public PointFormValidator() => RuleFor(f => f.Text).Needed("what to talk about", InductionPoint.TextLength);
}

/// <summary>The next version of the agreement.</summary>
public sealed class AgreementTextForm
{
    public string? CentreGives { get; set; }

    public string? WeAsk { get; set; }

    /// <summary>The version that was read before; a newer one is not written over unseen.</summary>
    public int Before { get; set; }
}

public sealed class AgreementTextFormValidator : AbstractValidator<AgreementTextForm>
{
    public AgreementTextFormValidator()
    {
        RuleFor(f => f.CentreGives).Needed("what the centre gives", AgreementText.SideLength);
        RuleFor(f => f.WeAsk).Needed("what is asked of everybody", AgreementText.SideLength);
    }
}
