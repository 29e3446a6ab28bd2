using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.FollowUp;

/// <summary>Thanks for one person, or for everybody who came and was not thanked yet (M14).</summary>
public sealed class ThanksForm
{
    /// <summary>The answer that means everybody.</summary>
    public const string Everybody = "everybody";

    /// <summary>An attendance's id, or <see cref="Everybody"/>.</summary>
    public string? To { get; set; }

    public string? Words { get; set; }

    public int? One => int.TryParse(To, out var id) ? id : null;
}

public sealed class ThanksFormValidator : AbstractValidator<ThanksForm>
{
    public ThanksFormValidator()
    {
        RuleFor(f => f.To).Must((form, to) => to == ThanksForm.Everybody || form.One is not null).WithMessage("Choose who you thank.");
        RuleFor(f => f.Words).Needed("what you thank them for", ThankYou.WordsLength);
    }
}
