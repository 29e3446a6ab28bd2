using CoproCentre.Data.Privacy;
using CoproCentre.Domain.Privacy;
using CoproCentre.Web.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Privacy;

public sealed record RequestLine(int Id, string Name, int PersonId, DataRequestKind Kind, DateOnly AskedOn, DateOnly? DueOn, DateOnly? AnsweredOn);

public sealed record NewRequestPage(string Find, IReadOnlyList<SelectListItem> Found, NewRequestForm Form)
{
    public const int MostFound = 20;
}

public sealed class NewRequestForm
{
    public int? PersonId { get; set; }

    public DataRequestKind Kind { get; set; }

    public AskedWay Way { get; set; }

    public DateInput AskedOn { get; set; } = new();

    public string? Words { get; set; }
}

public sealed class NewRequestFormValidator : AbstractValidator<NewRequestForm>
{
    public NewRequestFormValidator()
    {
        RuleFor(f => f.PersonId).NotNull().WithMessage("Choose who asks.");
        RuleFor(f => f.Kind).AChoice();
        RuleFor(f => f.Way).AChoice();
        RuleFor(f => f.AskedOn).ADay();
        RuleFor(f => f.Words).Optional("what they ask", DataRequest.WordsLength);
    }
}

public sealed record WordsPage(int Id, string Name, WordsForm Form);

public sealed class WordsForm
{
    public string? Words { get; set; }
}

public sealed class WordsFormValidator : AbstractValidator<WordsForm>
{
    public WordsFormValidator() => RuleFor(f => f.Words).Needed("a few words", DataRequest.WordsLength);
}

/// <summary>Names of others that stand in a copy; those that are ticked are left out.</summary>
public sealed record CopyPage(int Id, string Name, IReadOnlyList<SelectListItem> Others, CopyForm Form);

public sealed class CopyForm
{
    public List<string> Out { get; set; } = [];

    public bool AsJson { get; set; }
}

/// <summary>What an erasure does, said before it is done.</summary>
/// <param name="Blocked">Why it cannot be done yet.</param>
public sealed record ErasurePage(
    int Id, string Name, IReadOnlyList<string> Goes, IReadOnlyList<string> Stays, IReadOnlyList<Mention> Mentions, ErasureEffects Effects, FormattableString? Blocked, ErasureForm Form)
{
    public const int MostMentions = 100;
}

/// <summary>What somebody else has to look after.</summary>
public sealed record ErasureEffects(IReadOnlyList<string> WithoutChair, int OpenActions, int Meetings);

public sealed class ErasureForm
{
    public string? Name { get; set; }

    public string? AlsoCalled { get; set; }

    public List<string> Spared { get; set; } = [];
}

public sealed class ErasureFormValidator : AbstractValidator<ErasureForm>
{
    public ErasureFormValidator() => RuleFor(f => f.AlsoCalled).Optional("other names", DataRequest.WordsLength);
}
