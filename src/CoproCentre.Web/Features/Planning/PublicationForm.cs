using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Planning;

/// <summary>Sharing the agenda; the reason is needed when a horizon is missing (M3).</summary>
public sealed class PublicationForm
{
    public string? Reason { get; set; }
}

public sealed class PublicationFormValidator : AbstractValidator<PublicationForm>
{
    public PublicationFormValidator() => RuleFor(f => f.Reason).Optional("the reason", Meeting.ReasonLength);
}

public sealed record PublicationPage(MeetingHead Meeting, int Items, IReadOnlyList<Horizon> Missing, DateTime? PublishedAt, PublicationForm Form);
