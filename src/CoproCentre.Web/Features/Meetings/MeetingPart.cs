using CoproCentre.Web.TagHelpers;

namespace CoproCentre.Web.Features.Meetings;

/// <summary>Plan, Run or Follow up: a ring with one chair for each row.</summary>
/// <param name="IsNow">The part in use.</param>
public sealed record MeetingPart(string Name, FormattableString Says, bool IsNow, IReadOnlyList<MeetingRow> Rows)
{
    public int Done => Rows.Count(r => r.State == MarkState.Done);

    /// <summary>A part that is neither in use nor held yet has no links.</summary>
    public bool IsLater => !IsNow && Rows.All(r => r.Href is null) && Done < Rows.Count;
}

/// <summary>One line of the task list; the words are keys of the interface's texts.</summary>
public sealed record MeetingRow(string Name, FormattableString? Hint, MarkState State, string? Href)
{
    public string Word => State switch
    {
        MarkState.Done => "Done",
        MarkState.Next => "Next",
        MarkState.Half => "Started",
        _ => "To do",
    };
}

/// <summary>The one next step of a meeting.</summary>
/// <param name="Posts">The address is told to do something at once, so it gets a button and no link.</param>
public sealed record MeetingNext(FormattableString Title, FormattableString Text, string Button, string Href, bool Posts = false);
