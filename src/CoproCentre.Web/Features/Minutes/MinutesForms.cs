using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Minutes;

/// <summary>The words of the minutes.</summary>
public sealed class MinutesForm
{
    /// <summary>Browsers send line ends as two letters; people count them as one.</summary>
    public string? Text { get; set => field = value?.ReplaceLineEndings("\n"); }

    public int Version { get; set; }
}

public sealed class MinutesFormValidator : AbstractValidator<MinutesForm>
{
    public MinutesFormValidator() => RuleFor(f => f.Text).Needed("the minutes", Domain.Meetings.Minutes.TextLength);
}

/// <summary>Until when people may correct the minutes.</summary>
public sealed class CorrectionsForm
{
    public DateInput Until { get; set; } = new();
}

public sealed class CorrectionsFormValidator : AbstractValidator<CorrectionsForm>
{
    public CorrectionsFormValidator() => RuleFor(f => f.Until).ADay();
}

/// <summary>Approves what was read: the version that stood on the page.</summary>
public sealed class ApprovalForm
{
    public int Version { get; set; }

    /// <summary>Share them in the same step, the usual way.</summary>
    public bool Share { get; set; }
}

/// <summary>Why approved minutes are opened again.</summary>
public sealed class MinutesReopeningForm
{
    public string? Reason { get; set; }
}

public sealed class MinutesReopeningFormValidator : AbstractValidator<MinutesReopeningForm>
{
    public MinutesReopeningFormValidator() => RuleFor(f => f.Reason).Needed("why the minutes are reopened", Domain.Meetings.Minutes.ReasonLength);
}
