using CoproCentre.Domain.Meetings;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Running;

/// <summary>The words for the steps of a meeting.</summary>
public static class RunWords
{
    private const int ShortLength = 40;

    public static string Title(RunStep step, IStringLocalizer<Texts> texts) => step.Item?.Title ?? texts[step.Kind switch
    {
        RunStepKind.Attendance => "Who is here?",
        RunStepKind.Welcome => "Welcome",
        RunStepKind.Aim => "Our aim today",
        RunStepKind.GroundRules => "How we treat each other",
        RunStepKind.OpenActions => "From last time",
        RunStepKind.Parking => "Anything else?",
        _ => "Close together",
    }].Value;

    /// <summary>A title that fits a button: whole words, at most forty letters.</summary>
    public static string Short(RunStep step, IStringLocalizer<Texts> texts)
    {
        var title = Title(step, texts).TrimEnd('?');
        if (title.Length <= ShortLength)
            return title;
        var space = title.LastIndexOf(' ', ShortLength);
        var end = space > 0 ? space : char.IsHighSurrogate(title[ShortLength - 1]) ? ShortLength - 1 : ShortLength;
        return title[..end].TrimEnd(' ', ',', '.', ';', ':') + " …";
    }
}
