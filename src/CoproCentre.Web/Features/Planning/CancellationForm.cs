using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Planning;

/// <summary>Cancelling a meeting, with the reason people are told.</summary>
public sealed class CancellationForm
{
    public string? Reason { get; set; }
}

public sealed class CancellationFormValidator : AbstractValidator<CancellationForm>
{
    public CancellationFormValidator() => RuleFor(f => f.Reason).Needed("why the meeting is cancelled", Meeting.ReasonLength);
}

public sealed record CancellationPage(MeetingHead Meeting, CancellationForm Form);
