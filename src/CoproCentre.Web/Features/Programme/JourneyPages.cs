using CoproCentre.Data.Programme;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Programme;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Programme;

/// <summary>One journey, for the person, their mentor and the workers; all of them read the same (P1).</summary>
public sealed record JourneyPage(
    int Id, int PersonId, string Name, bool IsMine, DateOnly StartedOn, string? Intake, string Hopes, Weekdays UsualDays, int Length, WeekCount Count,
    IReadOnlyList<MilestoneLine> Milestones, IReadOnlyList<MentorName> Mentors, IReadOnlyList<PauseLine> Pauses, JourneyFacts Facts, JourneyEnding? Ending)
{
    public required int Version { get; init; }

    public required IReadOnlyList<StepLine> NextSteps { get; init; }

    public required IReadOnlyList<LookBackLine> LookBacks { get; init; }

    public required LetterView? Letter { get; init; }

    /// <summary>The milestone that is next to do something about.</summary>
    public MilestoneLine? Next => Milestones.FirstOrDefault(m => m.State is MilestoneState.Ready or MilestoneState.InReview or MilestoneState.SecondLook or MilestoneState.NotYet)
        ?? Milestones.FirstOrDefault(m => m.State is MilestoneState.ComingUp or MilestoneState.ToCome);

    public bool IsRunning => Ending is null;

    public int Awards => Milestones.Count(m => m.State is MilestoneState.Awarded or MilestoneState.HandedOver);

    /// <summary>The weeks in parts, each up to an award; a part without a week that counts is still to come.</summary>
    public IReadOnlyList<WeekPart> Parts => WeekPart.Of(this);
}

/// <summary>A milestone in somebody's journey.</summary>
/// <param name="ShortBy">Weeks that the record shows less than when the award was given, after something was put right.</param>
public sealed record MilestoneLine(int Id, int Week, string Name, MilestoneState State, int? ReviewId, int? AwardId, bool HasWords, string NextStep, int ShortBy);

public sealed record MentorName(int PersonId, string Name);

public sealed record PauseLine(int Id, DateOnly From, DateOnly? Until, string Why);

public sealed record JourneyEnding(DateOnly On, string Thanks);

public sealed record StepLine(int Id, JourneyStepKind Kind, string Words, int? RoleId, string? Role, int? GroupId, string? Group, string? Topic, DateOnly ChosenOn, DateOnly? TakenOn);

public sealed record LookBackLine(int Id, int After, DateOnly DueOn, string Words, DateOnly? SaidOn);

public sealed record LetterView(string Sentences, DateTime? AgreedAt, string WrittenBy, int Version);

/// <summary>The weeks up to one award.</summary>
public sealed record WeekPart(int From, int Until, MilestoneLine? Award, IReadOnlyList<WeekPartEntry> Entries)
{
    public static IReadOnlyList<WeekPart> Of(JourneyPage page)
    {
        var (parts, from) = (new List<WeekPart>(), 1);
        var ends = page.Milestones.Select(m => m.Week).Append(page.Length).Distinct().Order().ToList();
        foreach (var end in ends.Where(e => e >= 1))
        {
            parts.Add(new(from, end, page.Milestones.FirstOrDefault(m => m.Week == end), [.. Within(page, from, end)]));
            from = end + 1;
        }

        return parts;
    }

    // Breaks and weeks in which somebody was not in stand where they were, as one line each; a week to come is only its number.
    private static IEnumerable<WeekPartEntry> Within(JourneyPage page, int from, int end)
    {
        var (last, gap) = (0, new List<JourneyWeek>());
        foreach (var week in page.Count.Weeks)
        {
            if (week.Number is not { } number)
            {
                gap.Add(week);
                continue;
            }

            if (number >= from && number <= end)
            {
                foreach (var line in Gaps(gap))
                    yield return line;
                yield return new(WeekPartKind.TookPart, number, 1);
            }

            gap.Clear();
            last = number;
        }

        var next = last + 1;
        if (next >= from && next <= end && page.IsRunning)
        {
            foreach (var line in Gaps(gap))
                yield return line;
        }

        for (var number = Math.Max(from, next); number <= end; number++)
            yield return new(number == next && page.IsRunning ? WeekPartKind.Here : WeekPartKind.ToCome, number, 1);
    }

    private static IEnumerable<WeekPartEntry> Gaps(List<JourneyWeek> gap)
    {
        var pauses = gap.Count(w => w.Kind == JourneyWeekKind.Pause);
        if (pauses > 0)
            yield return new(WeekPartKind.Pause, 0, pauses);
    }
}

/// <param name="Number">Which week it is; 0 for a break.</param>
/// <param name="Weeks">How many weeks of the calendar a break is long.</param>
public sealed record WeekPartEntry(WeekPartKind Kind, int Number, int Weeks);

public enum WeekPartKind
{
    TookPart,
    Pause,

    /// <summary>The week that comes next: I am here.</summary>
    Here,
    ToCome,
}

/// <summary>Beginning a journey, or changing what is said of it.</summary>
public sealed record JourneyFormPage(string Address, string BackTo, string Name, bool IsNew, IReadOnlyList<SelectListItem> Intakes, IReadOnlyList<SelectListItem> Mentors, JourneyForm Form);

/// <summary>Whose journey begins.</summary>
public sealed record NewJourneyPage(string? Find, IReadOnlyList<SelectListItem> Found);

public sealed record PausePage(int JourneyId, int? PauseId, string Name, bool IsMine, PauseForm Form)
{
    public string Back => IsMine ? "/me/journey" : $"/programme/journeys/{JourneyId}";
}

public sealed record EndingPage(int JourneyId, string Name, int Counted, int Length, EndingForm Form);

public sealed record StepPage(int JourneyId, string Name, IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> Groups, IReadOnlyList<SelectListItem> Topics, StepForm Form);

public sealed record LookBackPage(int JourneyId, int Id, string Name, bool IsMine, int After, LookBackForm Form);

public sealed record LetterPage(int JourneyId, string Name, bool IsMine, JourneyFacts Facts, DateOnly StartedOn, LetterView? Letter, LetterForm Form);

/// <summary>The letter on paper: facts, and sentences the person agreed to (P5).</summary>
public sealed record LetterPaper(string Name, DateOnly From, DateOnly Until, int Weeks, JourneyFacts Facts, IReadOnlyList<string> Awards, string Sentences, string WrittenBy, DateOnly AgreedOn);
