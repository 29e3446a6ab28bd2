using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Programme;

/// <summary>What somebody does next, chosen together: leading a job, being a mentor, a group, training, work (P5).</summary>
[Personal("What you chose to do next", "So that the next thing really happens.", Kept.Page, Seen.Mentors, GoesWithThem = true, Texts = Telling.Own)]
public sealed class JourneyStep : Entity
{
    /// <summary>Letters in it.</summary>
    public const int WordsLength = 300;

    private JourneyStep()
    {
    }

    internal JourneyStep(Journey journey, JourneyStepWords words, DateOnly today)
    {
        if (!Enum.IsDefined(words.Kind))
            throw new RuleBrokenException($"Choose what it is.", nameof(Kind));
        Words = Say.Needed(words.Words, "what the next step is", WordsLength);
        (Journey, JourneyId, Kind, ChosenOn) = (journey, journey.Id, words.Kind, today);
        (Role, RoleId) = (words.Role, words.Role?.Id);
        (Group, GroupId) = (words.Group, words.Group?.Id);
        (Topic, TopicId) = (words.Topic, words.Topic?.Id);
    }

    [Whose]
    public int JourneyId { get; private set; }

    public Journey Journey { get; private set; } = null!;

    public JourneyStepKind Kind { get; private set; }

    public string Words { get; private set; } = "";

    public int? RoleId { get; private set; }

    public JobRole? Role { get; private set; }

    public int? GroupId { get; private set; }

    public Group? Group { get; private set; }

    public int? TopicId { get; private set; }

    public Topic? Topic { get; private set; }

    public DateOnly ChosenOn { get; private set; }

    /// <summary>When it came true.</summary>
    public DateOnly? TakenOn { get; private set; }

    /// <summary>It came true; once more changes nothing.</summary>
    public void Take(DateOnly today) => TakenOn ??= today;
}

/// <summary>What kind of next step it is (P5).</summary>
public enum JourneyStepKind
{
    LeadARole,
    PeerMentor,
    Group,
    Training,
    Work,
    SomethingElse,
}

/// <summary>A next step in words, with what it leads to here.</summary>
public sealed record JourneyStepWords(JourneyStepKind Kind, string? Words, JobRole? Role = null, Group? Group = null, Topic? Topic = null);
