using System.Globalization;
using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Features.Running;

/// <summary>Which button of a step was pressed: a word, and the number of what it is about.</summary>
public sealed record Press(string Word, int Id)
{
    /// <summary>Reads "heard-12" or "next"; what no button says means to stay.</summary>
    public static Press Of(string? go)
    {
        var parts = (go ?? "stay").Split('-', 2);
        return new(parts[0], parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);
    }

    public bool LeadsOn => Word is "next" or "unfinished";

    /// <summary>Where it leads from a step.</summary>
    public string From(RunStep step, RunSteps steps, int meetingId)
    {
        var meeting = $"/meetings/{meetingId}";
        var run = $"{meeting}/run";
        var item = step.Item is { } about ? $"?item={about.Id}" : "";
        return Word switch
        {
            "next" or "unfinished" when steps.After(step) is { } next => $"{run}/{next.Name}",
            "back" when steps.Before(step) is { } before => $"{run}/{before.Name}",
            "back" or "leave" or "close" => meeting,
            "decision" => Id > 0 ? $"{run}/decisions/{Id}" : $"{run}/decisions/new{item}",
            "action" => Id > 0 ? $"{run}/actions/{Id}" : $"{run}/actions/new{item}",
            "park" => $"{run}/parked/new{item}",
            "done" => $"{run}/open-actions/{Id}/done",
            "later" => $"{run}/open-actions/{Id}/later",
            "heard" or "unheard" => $"{run}/{step.Name}#heard",
            _ => $"{run}/{step.Name}",
        };
    }
}
