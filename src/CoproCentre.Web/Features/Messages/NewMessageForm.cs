using CoproCentre.Domain.Groups;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Messages;

/// <summary>Who a new message is for.</summary>
public enum MessageTo
{
    Everybody,
    Some,
}

public sealed class NewMessageForm
{
    public string? Text { get; set; }

    public MessageTo To { get; set; }

    public List<int> PersonIds { get; set; } = [];
}

public sealed class NewMessageFormValidator : AbstractValidator<NewMessageForm>
{
    public NewMessageFormValidator()
    {
        RuleFor(f => f.Text).Needed("a message", GroupMessage.TextLength);
        RuleFor(f => f.To).AChoice();
        RuleFor(f => f.PersonIds).Must(ids => ids.Count > 0).When(f => f.To == MessageTo.Some).WithMessage("Tick at least one person.");
        // Words meant for two people must never reach everybody by a slip.
        RuleFor(f => f.PersonIds).Must(ids => ids.Count == 0).When(f => f.To == MessageTo.Everybody)
            .WithMessage("You ticked some people. Choose “Only the people I tick”, or take the ticks away.");
    }
}

public sealed class ToldForm
{
    public int PersonId { get; set; }
}
