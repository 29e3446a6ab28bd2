using CoproCentre.Domain.Thanks;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Thanks;

/// <summary>Thanks for the people of an action, or for people from anywhere (M14).</summary>
public sealed class NewThanksForm
{
    /// <summary>Ids of people; of the owners of the action where it is for one.</summary>
    public List<int> To { get; set; } = [];

    public string? Words { get; set; }

    /// <summary>In whose name; empty when it is only from the one who says it.</summary>
    public int? GroupId { get; set; }

    public bool ForNoticeboard { get; set; }
}

public sealed class NewThanksFormValidator : AbstractValidator<NewThanksForm>
{
    public NewThanksFormValidator()
    {
        RuleFor(f => f.To).Must(ids => ids.Count > 0).WithMessage("Choose who you thank.");
        RuleFor(f => f.Words).Needed("what you thank them for", ThankYou.WordsLength);
    }
}

/// <summary>Where somebody shows whether a thank-you may stand on the noticeboard with their name.</summary>
public sealed class NoticeboardPlaceForm
{
    public bool Show { get; set; }
}
