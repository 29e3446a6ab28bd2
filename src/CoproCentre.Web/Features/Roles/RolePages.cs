using System.Linq.Expressions;
using CoproCentre.Data.Activities;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Roles;

/// <summary>A job in the list, with the reader's own step.</summary>
/// <param name="When">Sessions and places, like "Lunch: 3".</param>
/// <param name="Ready">How many people can do it on their own; shown to workers.</param>
public sealed record RoleRow(int Id, string Name, string About, RolePicture Picture, bool IsClosed, IReadOnlyList<RoleTime> When, LadderStep? MyStep, Wish? MyWish, int Ready);

public sealed record RoleTime(string Session, int Count);

public sealed record RolesPage(Paged<RoleRow> Roles, string? Find);

/// <summary>Somebody in a job, and how far they are.</summary>
public sealed record Learner(int PersonId, string Name, LadderStep Step, DateOnly Day)
{
    /// <summary>How it is read from the database.</summary>
    public static Expression<Func<SignedStep, Learner>> Read { get; } = s => new(s.PersonId, s.Person.ChosenName, s.Step, s.Day);
}

/// <summary>One job, with what the reader can do in it.</summary>
public sealed record RolePage(
    int Id, string Name, string About, RolePicture Picture, bool IsClosed, string? MadeFor, bool IsMadeForOther, bool HandlesFood, CheckLevel CheckNeeded, bool PeersMaySign,
    IReadOnlyList<RoleTime> When, IReadOnlyList<string> Topics, Wish? Wish)
{
    /// <summary>The reader's own steps, in order.</summary>
    public IReadOnlyList<SignedLine> Steps { get; init; } = [];

    /// <summary>The reader may sign steps of others in it.</summary>
    public bool MaySign { get; init; }

    public IReadOnlyList<Learner> Teachers { get; init; } = [];

    public Paged<Learner>? Learners { get; init; }

    /// <summary>Nobody can do it on their own yet.</summary>
    public bool HasNobody { get; init; }
}

/// <summary>A signed step, also one that was taken back.</summary>
public sealed record SignedLine(LadderStep Step, DateOnly Day, string By, DateOnly? TakenBackOn, string? TakenBackBy, string Because)
{
    public static SignedLine Of(SignedStep step) => new(step.Step, step.Day, step.SignedBy.ChosenName, step.TakenBackOn, step.TakenBackBy?.ChosenName, step.TakenBackBecause);
}

/// <summary>A job being made or changed, with all there is to choose from.</summary>
public sealed record RoleEditPage(int? Id, string? MadeFor, IReadOnlyList<SelectListItem> Topics, IReadOnlyList<string> Sessions, RoleForm Form);

/// <summary>One person's way in one job.</summary>
/// <param name="Missing">What is to be learnt before they do it on their own.</param>
public sealed record LadderPage(int RoleId, string Role, int PersonId, string Name, IReadOnlyList<SignedLine> Steps, LadderStep? Reached, IReadOnlyList<string> Missing, bool NeedsCheck, bool MaySign, StepForm Form)
{
    public bool IsOwn { get; init; }
}

/// <summary>A page that asks why a step is taken back.</summary>
public sealed record TakeBackPage(int RoleId, string Role, int PersonId, string Name, TakeBackForm Form);

public sealed record TopicRow(int Id, string Name, string About, int? Months, int Jobs);

/// <param name="EndingSoon">Who has to learn something again within a month.</param>
public sealed record TopicsPage(Paged<TopicRow> Topics, IReadOnlyList<EndingTopic> EndingSoon);

public sealed record EndingTopic(int PersonId, string Name, string Topic, DateOnly Until);

public sealed record TopicPage(int? Id, TopicForm Form);

/// <summary>What a person has learnt, and adding to it.</summary>
public sealed record LearntPage(int PersonId, string Name, IReadOnlyList<LearntLine> Lines, IReadOnlyList<SelectListItem> Topics, LearntForm Form);

public sealed record LearntLine(string Topic, DateOnly Day, string By, DateOnly? Until);

public sealed record CheckPage(int PersonId, string Name, CheckLevel? Level, DateOnly? ExpiresOn, string? By, CheckForm Form);

/// <summary>"What could I learn next?": jobs in an inviting order, and what I have learnt.</summary>
public sealed record LearningPage(IReadOnlyList<LearningLine> Next, IReadOnlyList<LearningLine> Able, IReadOnlyList<LearntLine> Learnt);

public sealed record LearningLine(LearnNext Job, RolePicture Picture, IReadOnlyList<MissingTopic> Missing);

/// <summary>Something to learn first, and when it is on next.</summary>
public sealed record MissingTopic(string Name, NextTraining? Next);

/// <summary>People and jobs: who can do what (V4).</summary>
public sealed record ReadinessPage(Paged<ReadinessRow> People, IReadOnlyList<ReadinessRole> Roles, IReadOnlyList<SelectListItem> AllRoles, string? Find, int? Role);

public sealed record ReadinessRole(int Id, string Name);

public sealed record ReadinessRow(int Id, string Name, IReadOnlyList<ReadinessCell> Cells);

public sealed record ReadinessCell(LadderStep? Step, Readiness Readiness);
