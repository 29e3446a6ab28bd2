using CoproCentre.Domain.Programme;
using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Programme;

/// <summary>What part of the people in the programme is shown.</summary>
public enum BoardShow
{
    Everybody,
    Due,
    Soon,
    Waiting,
    Hello,
    Breaks,
}

public enum BoardSort
{
    Name,
    Weeks,
    Waiting,
    LastIn,
}

/// <summary>What the coordinator looks for.</summary>
public sealed record BoardFilter(string? Find = null, BoardShow Show = BoardShow.Everybody, BoardSort Sort = BoardSort.Name, int? Intake = null, int Page = 1)
{
    /// <summary>Somebody looks for some of them, or on another page; then the list alone is shown.</summary>
    public bool IsNarrowed => Show != BoardShow.Everybody || Sort != BoardSort.Name || Intake is not null || Page > 1 || !string.IsNullOrWhiteSpace(Find);

    /// <summary>The same question, for the file and the paper.</summary>
    public string Query => string.Join('&', new[]
    {
        string.IsNullOrWhiteSpace(Find) ? null : $"find={Uri.EscapeDataString(Find)}", $"show={Show}", $"sort={Sort}", Intake is { } intake ? $"intake={intake}" : null,
    }.OfType<string>());
}

/// <summary>The coordinator's page (P3).</summary>
public sealed record ProgrammePage(BoardFilter Filter, ProgrammeBoard Board, Paged<JourneyLine> Rows, IReadOnlyList<SelectListItem> Intakes)
{
    /// <summary>Lines of each part; the rest is one tap away.</summary>
    public const int MostLines = 6;
}

/// <summary>Everybody in the programme, and whom to do something for (P3).</summary>
public sealed record ProgrammeBoard(IReadOnlyList<JourneyLine> Everybody, DateOnly Today, IReadOnlyList<CelebrationLine> Celebrations, int AwardsWaiting, IReadOnlyList<LookBackDue> LookBacks)
{
    public int OnTheirWay => Everybody.Count(j => !j.HasEnded);

    public IReadOnlyList<JourneyLine> Ready => [.. Everybody.Where(j => j is { State: MilestoneState.Ready, HasEnded: false })];

    public IReadOnlyList<JourneyLine> Of(BoardShow show) => [.. Everybody.Where(j => j.Is(show, Today))];

    /// <summary>Who waits longest comes first.</summary>
    public IReadOnlyList<JourneyLine> Waiting => [.. Of(BoardShow.Waiting).OrderBy(j => j.SentAt)];
}

/// <summary>Somebody in the programme.</summary>
/// <param name="DueIn">Weeks of the calendar until the next award at the earliest; nothing after the last one.</param>
/// <param name="SentAt">UTC; since when the coordinator has a review of theirs.</param>
public sealed record JourneyLine(int Id, int PersonId, string Name, string? Mentor, int? MentorId, int Counted, int Length, string? Award, int AwardWeek, MilestoneState? State, int? DueIn, int? ReviewId,
    DateTime? SentAt, bool NeedsSecondLook, bool HasWords, bool HasMentorWords, DateOnly? LookAgainOn, DateOnly StartedOn, DateOnly? LastIn, bool IsAway, DateOnly? AwayUntil, int? IntakeId, string? Intake, bool HasEnded)
{
    private const int Fortnight = 14;
    private const int Soon = 7;
    private const int NextTwo = 2;

    public bool Is(BoardShow show, DateOnly today) => show switch
    {
        BoardShow.Due => (DueIn == 0 && SentAt is null) || LookAgainOn <= today,
        BoardShow.Soon => DueIn is > 0 and <= NextTwo && !IsAway && !Is(BoardShow.Hello, today),
        BoardShow.Waiting => SentAt is not null,
        BoardShow.Hello => !IsAway && !HasEnded && (LastIn ?? StartedOn) < today.AddDays(-Fortnight),
        BoardShow.Breaks => IsAway && AwayUntil <= today.AddDays(Soon),
        _ => true,
    };
}

public sealed record LookBackDue(int JourneyId, int Id, string Name, int After, DateOnly DueOn);

/// <summary>The coordinator's list on paper.</summary>
public sealed record ProgrammePaper(BoardFilter Filter, IReadOnlyList<JourneyLine> Rows, DateOnly Today);
