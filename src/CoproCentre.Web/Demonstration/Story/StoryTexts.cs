using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;

namespace CoproCentre.Web.Demonstration.Story;

/// <summary>A person of the demonstration; the way they like to be reached decides which invented number or address they get.</summary>
internal sealed record PersonText(
    string Name,
    string Skills = "",
    string Interests = "",
    string WouldLikeToLearn = "",
    string IntroducedAs = "",
    ContactWay Way = ContactWay.InPerson,
    string AccessNeeds = "",
    string? UserName = null,
    CentreRoles Roles = CentreRoles.None);

/// <summary>A group of the demonstration: who is in it, when it meets, and what it talks about.</summary>
internal sealed record GroupText(string Name, string Aim, string Rhythm, string Room, TimeOnly Starts, int Length)
{
    public required string Chair { get; init; }

    public required string Deputy { get; init; }

    public required string Worker { get; init; }

    public required string NoteTaker { get; init; }

    public required string[] Members { get; init; }

    /// <summary>Those who were in the group for a while.</summary>
    public string[] Left { get; init; } = [];

    public required string[] MeetingAims { get; init; }

    public required string[] ParkedPoints { get; init; }

    public string? GroundRules { get; init; }

    /// <summary>Days between two meetings.</summary>
    public required int Every { get; init; }

    /// <summary>The meetings around today, by days from today; older ones are complete.</summary>
    public required (int Day, Scene Scene)[] Scenes { get; init; }

    public required TopicText[] Topics { get; init; }

    public MessageText[] Messages { get; init; } = [];

    public SuggestionText[] Suggestions { get; init; } = [];
    /// <summary>What the group had to spend in each of two years, in pounds; in both some came later.</summary>
    public required int PoundsThisYear { get; init; }

    public required int PoundsLastYear { get; init; }

    public int PoundsAdded { get; init; }
}

/// <summary>Something a group talks about. {month} and {season} are filled with those of the meeting.</summary>
internal sealed record TopicText(string Title, int Minutes, ItemKind Kind, Horizon Horizon, string HopedFor, string Notes)
{
    public DecisionText? Decision { get; init; }

    public ActionText? Action { get; init; }

    /// <summary>Needed for what is not done within a week.</summary>
    public PromiseText? Promise { get; init; }
}

/// <summary>A message in the group, written some days ago, and what became of it. To nobody by name means to everybody.</summary>
internal sealed record MessageText(string By, int DaysAgo, string Text)
{
    public string[] To { get; init; } = [];

    public string[] SeenBy { get; init; } = [];

    public string[] ToldTo { get; init; } = [];

    public bool IsTakenBack { get; init; }
}

/// <summary>What somebody suggested some days ago, and what became of it. Without a person it came from the noticeboard.</summary>
internal sealed record SuggestionText(int DaysAgo, string Text)
{
    public string? By { get; init; }

    public string Name { get; init; } = "";

    public string[] SupportedBy { get; init; } = [];

    public bool IsOnAgenda { get; init; }

    public bool SaysTheSameAsTheOneBefore { get; init; }

    public string? Answer { get; init; }

    public ChangeWords? Change { get; init; }
}

internal sealed record DecisionText(string What, int Pounds = 0, bool IsVote = false);

internal sealed record ActionText(string What, string Outcome);

internal sealed record PromiseText(string WhereNext, string ChangeMightHappen, string Told);

/// <summary>Where a meeting of the demonstration stands.</summary>
internal enum Scene
{
    NoChair,
    MissingLongTerm,
    ReadyToPublish,
    Published,
    Running,
    JustClosed,
    Drafted,
    Correcting,
    Approved,
    ActionsLeft,
    Complete,
    Cancelled,
}
