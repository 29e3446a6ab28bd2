using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;

namespace CoproCentre.Web.Features.PaperMeetings;

/// <summary>A whole meeting as it stands on paper (C4), in the order of the paper. Rows that were left empty count for nothing.</summary>
public sealed class PaperMeetingForm
{
    /// <summary>The button: nothing saves, "more-decisions" and so on brings more empty rows.</summary>
    public string? Go { get; set; }

    /// <summary>People who are ticked as here.</summary>
    public List<int> Here { get; set; } = [];

    /// <summary>People who are ticked as having sent apologies.</summary>
    public List<int> Away { get; set; } = [];

    /// <summary>Names of people who are not on the list, one on each line.</summary>
    public string? Newcomers { get; set; }

    public List<TypedNotes> Items { get; set; } = [];

    public List<TypedItem> Extras { get; set; } = [];

    public List<TypedDecision> Decisions { get; set; } = [];

    public List<TypedAction> Actions { get; set; } = [];

    public List<TypedPoint> Points { get; set; } = [];

    public string? ClosingWords { get; set; }

    public DateInput NextDate { get; set; } = new();

    public TimeInput NextTime { get; set; } = new();

    public int Version { get; set; }

    public bool WantsMoreRows => Go?.StartsWith("more-", StringComparison.Ordinal) == true;

    public IEnumerable<string> NewNames => Lines(Newcomers);

    internal static IEnumerable<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static bool IsEmpty(params ReadOnlySpan<string?> words)
    {
        foreach (var word in words)
        {
            if (!string.IsNullOrWhiteSpace(word))
                return false;
        }

        return true;
    }
}

/// <summary>What was said about an item of the agenda.</summary>
public sealed class TypedNotes
{
    public int Id { get; set; }

    public string? Notes { get; set; }

    /// <summary>It is carried to the next agenda.</summary>
    public bool IsUnfinished { get; set; }
}

/// <summary>Something that was talked about and was not on the agenda.</summary>
public sealed class TypedItem
{
    public string? Title { get; set; }

    public string? Notes { get; set; }

    public bool IsEmpty => PaperMeetingForm.IsEmpty(Title, Notes);
}

/// <summary>A decision as a row of the paper.</summary>
public sealed class TypedDecision
{
    public string? What { get; set; }

    /// <summary>The item it belongs to, if any.</summary>
    public int? About { get; set; }

    public DecisionWay Way { get; set; }

    public int? For { get; set; }

    public int? Against { get; set; }

    public int? Neither { get; set; }

    /// <summary>As its item says, unless it is said.</summary>
    public Horizon? Horizon { get; set; }

    public DateInput TakesEffectOn { get; set; } = new();

    /// <summary>Pounds as typed, like "12.50".</summary>
    public string? Money { get; set; }

    public bool IsEmpty => PaperMeetingForm.IsEmpty(What, Money) && (For ?? Against ?? Neither) is null && TakesEffectOn.IsEmpty;

    /// <summary>The hands that were counted; nothing unless it was a vote.</summary>
    public Votes? CountVotes() => Way == DecisionWay.Vote ? new(For ?? 0, Against ?? 0, Neither ?? 0) : null;
}

/// <summary>An action as a row of the paper.</summary>
public sealed class TypedAction
{
    public string? What { get; set; }

    public int? About { get; set; }

    /// <summary>One name or several, with commas between.</summary>
    public string? Who { get; set; }

    public DateInput DueOn { get; set; } = new();

    public bool IsEmpty => PaperMeetingForm.IsEmpty(What, Who) && DueOn.IsEmpty;

    public IReadOnlyList<string> Names =>
        [.. (Who ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.CurrentCultureIgnoreCase)];
}

/// <summary>A point that waits for another time.</summary>
public sealed class TypedPoint
{
    public string? Text { get; set; }

    public string? SaidBy { get; set; }

    public bool IsEmpty => PaperMeetingForm.IsEmpty(Text, SaidBy);
}
