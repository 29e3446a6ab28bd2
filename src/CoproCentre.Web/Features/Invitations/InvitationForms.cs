using CoproCentre.Domain.Invitations;
using FluentValidation;

namespace CoproCentre.Web.Features.Invitations;

/// <summary>The people somebody ticked to be asked.</summary>
public sealed class AskForm
{
    public List<int> PersonIds { get; set; } = [];
}

public sealed class AskFormValidator : AbstractValidator<AskForm>
{
    public AskFormValidator() => RuleFor(f => f.PersonIds).Must(ids => ids.Count > 0).WithMessage("Tick at least one person.");
}

/// <summary>Yes, maybe or no: the button that was pressed.</summary>
public sealed class ReplyForm
{
    public Reply Reply { get; set; }
}

public sealed class ReplyFormValidator : AbstractValidator<ReplyForm>
{
    public ReplyFormValidator() => RuleFor(f => f.Reply).Must(reply => reply is Reply.Yes or Reply.Maybe or Reply.No).WithMessage("Choose yes, maybe or no.");
}
