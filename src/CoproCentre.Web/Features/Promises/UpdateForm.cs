using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Promises;

/// <summary>What people are told about an item, and when they hear more (M12).</summary>
public sealed class UpdateForm
{
    public string? Text { get; set; }

    public bool LastWord { get; set; }

    public DateInput TellNextOn { get; set; } = new();

    public int Version { get; set; }
}

public sealed class UpdateFormValidator : AbstractValidator<UpdateForm>
{
    public UpdateFormValidator()
    {
        RuleFor(f => f.Text).Needed("what people are told", AgendaItem.TextLength);
        RuleFor(f => f.TellNextOn).Must((form, day) => form.LastWord || !day.IsEmpty).WithMessage("Write the next day, or say that this was the last word.");
        RuleFor(f => f.TellNextOn).DayOrNothing().Unless(f => f.LastWord);
    }
}
