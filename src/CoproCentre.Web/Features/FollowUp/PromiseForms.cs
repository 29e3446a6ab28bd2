using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.FollowUp;

/// <summary>Where an item goes next, when a change might happen, when people are told (M12).</summary>
public sealed class PromiseForm
{
    public string? WhereNext { get; set; }

    public string? ChangeMightHappen { get; set; }

    public DateInput TellNextOn { get; set; } = new();

    public int Version { get; set; }
}

public sealed class PromiseFormValidator : AbstractValidator<PromiseForm>
{
    public PromiseFormValidator()
    {
        RuleFor(f => f.WhereNext).Needed("where this goes next", AgendaItem.TextLength);
        RuleFor(f => f.ChangeMightHappen).Optional("when a change might happen", AgendaItem.TextLength);
        RuleFor(f => f.TellNextOn).ADay();
    }
}
