using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Planning;

/// <summary>Something more to check before a meeting (M4, M5).</summary>
public sealed class CheckForm
{
    public string? Text { get; set; }

    public CheckPart Part { get; set; } = CheckPart.Day;
}

public sealed class CheckFormValidator : AbstractValidator<CheckForm>
{
    public CheckFormValidator()
    {
        RuleFor(f => f.Text).Needed("what to check", MeetingCheck.TextLength);
        RuleFor(f => f.Part).AChoice();
    }
}

public sealed record CheckLine(int Id, CheckPart Part, string Text, string? DoneBy, DateOnly? DoneOn);

public sealed record ChecksPage(MeetingHead Meeting, IReadOnlyList<CheckLine> Checks, CheckForm Form);
