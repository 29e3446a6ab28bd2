using CoproCentre.Domain.Actions;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Actions;

/// <summary>How an action went.</summary>
public sealed class ClosureForm
{
    public string? Outcome { get; set; }
}

public sealed class ClosureFormValidator : AbstractValidator<ClosureForm>
{
    public ClosureFormValidator() => RuleFor(f => f.Outcome).Needed("how it went", ActionItem.TextLength);
}

/// <summary>Another day for an action, and why.</summary>
public sealed class NewDateForm
{
    public DateInput Day { get; set; } = new();

    public string? Reason { get; set; }
}

public sealed class NewDateFormValidator : AbstractValidator<NewDateForm>
{
    public NewDateFormValidator()
    {
        RuleFor(f => f.Day).ADay();
        RuleFor(f => f.Reason).Needed("why the day changes", ActionItem.TextLength);
    }
}

/// <summary>Until when an action waits, and why.</summary>
public sealed class WaitForm
{
    public DateInput Until { get; set; } = new();

    public string? Reason { get; set; }
}

public sealed class WaitFormValidator : AbstractValidator<WaitForm>
{
    public WaitFormValidator()
    {
        RuleFor(f => f.Until).ADay();
        RuleFor(f => f.Reason).Needed("why it waits", ActionItem.TextLength);
    }
}

/// <summary>Why an action is dropped.</summary>
public sealed class DropForm
{
    public string? Reason { get; set; }
}

public sealed class DropFormValidator : AbstractValidator<DropForm>
{
    public DropFormValidator() => RuleFor(f => f.Reason).Needed("why it is dropped", ActionItem.TextLength);
}

/// <summary>Why an action is open again.</summary>
public sealed class ReopeningForm
{
    public string? Reason { get; set; }
}

public sealed class ReopeningFormValidator : AbstractValidator<ReopeningForm>
{
    public ReopeningFormValidator() => RuleFor(f => f.Reason).Needed("why it is open again", ActionItem.TextLength);
}
