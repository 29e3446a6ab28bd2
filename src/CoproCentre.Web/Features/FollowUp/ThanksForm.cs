using CoproCentre.Domain.Thanks;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.FollowUp;

/// <summary>Thanks for one person, for several, or for everybody who came and was not thanked yet (M14).</summary>
public sealed class ThanksForm
{
    /// <summary>The answer that means everybody.</summary>
    public const string Everybody = "everybody";

    /// <summary>Ids of the attendance, or <see cref="Everybody"/>.</summary>
    public List<string> To { get; set; } = [];

    public string? Words { get; set; }

    public bool ForNoticeboard { get; set; }

    public bool IsForEverybody => To.Contains(Everybody);

    public IEnumerable<int> Ids => To.Select(t => int.TryParse(t, out var id) ? id : (int?)null).OfType<int>();
}

public sealed class ThanksFormValidator : AbstractValidator<ThanksForm>
{
    public ThanksFormValidator()
    {
        RuleFor(f => f.To).Must((form, _) => form.IsForEverybody || form.Ids.Any()).WithMessage("Choose who you thank.");
        RuleFor(f => f.Words).Needed("what you thank them for", ThankYou.WordsLength);
    }
}
