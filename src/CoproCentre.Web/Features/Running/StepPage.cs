using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Running;

/// <summary>The head of every page while a meeting runs.</summary>
public sealed record RunHead(int Id, string Group, MeetingStage Stage, RunSteps Steps, RunStep Step)
{
    public string Address => $"/meetings/{Id}/run/{Step.Name}";

    public string? DraftField => DraftFieldOf(Id, Step);

    /// <summary>Under which name the step's text is kept while it is written, if it has one.</summary>
    public static string? DraftFieldOf(int meetingId, RunStep step) => step.Kind switch
    {
        RunStepKind.Item => $"agenda-item-{step.Item!.Id}-notes",
        RunStepKind.GroundRules => $"meeting-{meetingId}-ground-rules",
        RunStepKind.Close => $"meeting-{meetingId}-closing-words",
        _ => null,
    };
}

/// <summary>One step of a running meeting.</summary>
public record StepPage(RunHead Head, StepForm Form)
{
    /// <summary>Words of the step's text that were written before and not saved.</summary>
    public KeptWords? Kept { get; init; }

    /// <summary>The version of the record that holds the step's text.</summary>
    public int Version { get; init; }

    public IReadOnlyList<AgendaLine> Agenda { get; init; } = [];
}

public sealed record AgendaLine(string Title, int Minutes);

public sealed record AttendancePage(RunHead Head, StepForm Form, IReadOnlyList<SelectListItem> People, IReadOnlyList<SelectListItem> Newcomers) : StepPage(Head, Form);

public sealed record WelcomePage(RunHead Head, StepForm Form, string? Chair, IReadOnlyList<Guest> Here) : StepPage(Head, Form);

public sealed record Guest(string Name, int PersonId, string IntroducedAs);

public sealed record AimPage(RunHead Head, StepForm Form, string Aim) : StepPage(Head, Form);

public sealed record OpenActionsPage(RunHead Head, StepForm Form, IReadOnlyList<AgreedAction> Actions, bool HasMore) : StepPage(Head, Form);

public sealed record ItemPage(RunHead Head, StepForm Form, ItemFacts Item, HeardPart Heard, AgreedPart Agreed) : StepPage(Head, Form);

public sealed record ItemFacts(string BroughtBy, int Minutes, ItemKind Kind, Horizon Horizon, string HopedFor, DateTime? StartedAt, string Notes, int Version);

public sealed record ParkingPage(RunHead Head, StepForm Form, IReadOnlyList<Parked> Parked, AgreedPart Agreed) : StepPage(Head, Form);

public sealed record Parked(int Id, string Text, string SaidBy);

public sealed record ClosePage(RunHead Head, StepForm Form, Recap Recap) : StepPage(Head, Form);

/// <summary>What was recorded, to be read aloud (M6).</summary>
public sealed record Recap(
    IReadOnlyList<string> Here, IReadOnlyList<string> Away, IReadOnlyList<AgreedDecision> Decisions, IReadOnlyList<AgreedAction> Actions, IReadOnlyList<string> Parked);
