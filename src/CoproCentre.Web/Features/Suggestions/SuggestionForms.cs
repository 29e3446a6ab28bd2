using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Suggestions;

/// <summary>Something suggested to a group.</summary>
public sealed class SuggestionForm
{
    public int? GroupId { get; set; }

    public string? Text { get; set; }
}

public sealed class SuggestionFormValidator : AbstractValidator<SuggestionForm>
{
    public SuggestionFormValidator()
    {
        RuleFor(f => f.GroupId).NotNull().WithMessage("Choose a group.");
        RuleFor(f => f.Text).Needed("what you suggest", Suggestion.TextLength);
    }
}

/// <summary>The same from the noticeboard, with a name if they like.</summary>
public sealed class PublicSuggestionForm
{
    public int? GroupId { get; set; }

    public string? Text { get; set; }

    public string? Name { get; set; }
}

public sealed class PublicSuggestionFormValidator : AbstractValidator<PublicSuggestionForm>
{
    public PublicSuggestionFormValidator()
    {
        RuleFor(f => f.GroupId).NotNull().WithMessage("Choose a group.");
        RuleFor(f => f.Text).Needed("what you suggest", Suggestion.TextLength);
        RuleFor(f => f.Name).Optional("your name", Person.NameLength);
    }
}

/// <summary>The answer to a suggestion.</summary>
public sealed class AnswerForm
{
    public string? Answer { get; set; }

    public int Version { get; set; }
}

public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator() => RuleFor(f => f.Answer).Needed("an answer", Suggestion.AnswerLength);
}

/// <summary>Which other suggestion says the same.</summary>
public sealed class SameAsForm
{
    public int? OtherId { get; set; }

    public int Version { get; set; }
}

public sealed class SameAsFormValidator : AbstractValidator<SameAsForm>
{
    public SameAsFormValidator() => RuleFor(f => f.OtherId).NotNull().WithMessage("Choose another suggestion of this group.");
}
