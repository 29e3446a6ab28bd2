using CoproCentre.Data.Programme;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Programme;

/// <summary>The review of a milestone, for the person, their mentor, and those who decide (P2).</summary>
public sealed record ReviewPage(
    int Id, int JourneyId, int PersonId, string Name, bool IsMine, string Award, int Week, string Celebrates, ReviewState State, DateOnly ReachedOn,
    int Counted, JourneyFacts Facts, IReadOnlyList<DecisionLine> Decisions, AwardChoices Choices)
{
    public required string Words { get; init; }

    public required WordsWay Way { get; init; }

    public required string? WordsBy { get; init; }

    public required string MentorWords { get; init; }

    public required string? MentorWordsBy { get; init; }

    public required string Mentors { get; init; }

    public required AwardLine? Given { get; init; }

    /// <summary>The reader is their mentor.</summary>
    public required bool IsMentor { get; init; }

    public required bool IsCoordinator { get; init; }

    public required bool IsWorker { get; init; }

    /// <summary>Who decided last is the reader.</summary>
    public required bool Decided { get; init; }

    public required WordsForm WordsForm { get; init; }

    public required MentorForm MentorForm { get; init; }

    public required ChoicesForm ChoicesForm { get; init; }

    public required DecisionForm Form { get; init; }

    /// <summary>Words of the reader that were kept while they wrote, and are not saved yet.</summary>
    public KeptWords? KeptWords { get; init; }

    public KeptWords? KeptMentorWords { get; init; }

    public string WordsDraft => WordsDraftOf(Id);

    public string MentorDraft => MentorDraftOf(Id);

    public static string WordsDraftOf(int id) => $"review-{id}-words";

    public static string MentorDraftOf(int id) => $"review-{id}-mentor";

    public bool IsOpen => State is ReviewState.Gathering or ReviewState.Waiting;

    /// <summary>Who decides reads the words; the others write on.</summary>
    public bool MayWrite => IsOpen && !MayDecide;

    public bool MayDecide => IsCoordinator && !IsMine && State == ReviewState.Waiting;

    public bool MayLookTwice => IsWorker && !IsMine && !IsMentor && !Decided && State == ReviewState.SecondLook;

    public bool MayCorrect => IsCoordinator && !IsMine && State is ReviewState.Awarded or ReviewState.NotYet;

    public string Back => IsMine ? "/me/journey" : $"/programme/journeys/{JourneyId}";
}

/// <summary>A second person says what they see differently.</summary>
public sealed record SendBackPage(ReviewPage Review, OtherwiseForm Form);

public sealed record DecisionLine(bool IsAward, string NextStep, DateOnly? LookAgainOn, string Because, string By, DateTime At, string? SecondBy, string Otherwise);

public sealed record AwardLine(int Id, DateOnly GivenOn, DateOnly? HandedOverOn, string? Celebration, string Code);

/// <summary>What the person did and learnt, and what they agree to show (P2, P4).</summary>
public sealed class WordsForm
{
    public string? Words { get; set; }

    public WordsWay Way { get; set; }

    public List<AwardChoices> Choices { get; set; } = [];

    /// <summary>Whether it goes to the coordinator now.</summary>
    public bool Send { get; set; }

    public int Version { get; set; }

    public AwardChoices ReadChoices() => Flags.Together(Choices);
}

public sealed class WordsFormValidator : AbstractValidator<WordsForm>
{
    public WordsFormValidator()
    {
        RuleFor(f => f.Words).Needed("what you did and learnt", AwardReview.WordsLength);
        RuleFor(f => f.Way).AChoice();
        RuleForEach(f => f.Choices).AChoice();
    }
}

/// <summary>What a person agrees to, changed later.</summary>
public sealed class ChoicesForm
{
    public List<AwardChoices> Choices { get; set; } = [];

    public AwardChoices Read() => Flags.Together(Choices);
}

public sealed class ChoicesFormValidator : AbstractValidator<ChoicesForm>
{
    public ChoicesFormValidator() => RuleForEach(f => f.Choices).AChoice();
}

/// <summary>The mentor's words.</summary>
public sealed class MentorForm
{
    public string? MentorWords { get; set; }

    public int Version { get; set; }
}

public sealed class MentorFormValidator : AbstractValidator<MentorForm>
{
    public MentorFormValidator() => RuleFor(f => f.MentorWords).Needed("what you saw", AwardReview.WordsLength);
}

/// <summary>What the coordinator answers.</summary>
public enum ReviewAnswer
{
    Award = 1,
    NotYet,
}

/// <summary>The decision, or its correction with a reason.</summary>
public sealed class DecisionForm
{
    public ReviewAnswer Answer { get; set; }

    public string? NextStep { get; set; }

    public DateInput LookAgainOn { get; set; } = new();

    /// <summary>Whether the decision before was seen, and is put right.</summary>
    public bool IsCorrection { get; set; }

    /// <summary>Why the decision before is put right.</summary>
    public string? Because { get; set; }

    public int Version { get; set; }

    public DecisionWords ReadWords() => new(Answer == ReviewAnswer.Award, NextStep, LookAgainOn.Value);
}

public sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    public DecisionFormValidator()
    {
        RuleFor(f => f.Answer).AChoice();
        RuleFor(f => f.NextStep).Needed("the next step that you agreed", ReviewDecision.WordsLength).When(f => f.Answer == ReviewAnswer.NotYet);
        RuleFor(f => f.LookAgainOn).ADay().When(f => f.Answer == ReviewAnswer.NotYet);
        RuleFor(f => f.Because).Optional("why it is put right", ReviewDecision.WordsLength);
    }
}

/// <summary>What a second person sees differently.</summary>
public sealed class OtherwiseForm
{
    public string? Otherwise { get; set; }
}

public sealed class OtherwiseFormValidator : AbstractValidator<OtherwiseForm>
{
    public OtherwiseFormValidator() => RuleFor(f => f.Otherwise).Needed("what you see differently", ReviewDecision.WordsLength);
}
