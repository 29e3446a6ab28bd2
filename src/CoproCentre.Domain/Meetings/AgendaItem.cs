using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Meetings;

/// <summary>One thing to talk about: title, who brings it, minutes, kind, horizon, hoped-for result (M2), and what was said.</summary>
[Personal("What was talked about, and who brought it",
    "So that a meeting can prepare, and nothing said is lost.", Kept.Records, Seen.Group)]
public sealed class AgendaItem : Entity
{
    /// <summary>Letters in a title.</summary>
    public const int TitleLength = 200;

    /// <summary>Letters in the name of who brings it.</summary>
    public const int NameLength = 80;

    /// <summary>Letters in the hoped-for result, and in each text of a promise.</summary>
    public const int TextLength = 500;

    /// <summary>Letters in the notes.</summary>
    public const int NotesLength = 20_000;

    /// <summary>Most minutes for one item: four hours.</summary>
    public const int MostMinutes = 240;

    private readonly List<ItemUpdate> updates = [];

    private AgendaItem()
    {
    }

    internal AgendaItem(Meeting meeting, int position, AgendaItemWords words)
    {
        Meeting = meeting;
        Position = position;
        Change(words);
    }

    public int MeetingId { get; private set; }

    public Meeting Meeting { get; private set; } = null!;

    /// <summary>Order on the agenda, from 1; may have gaps.</summary>
    public int Position { get; private set; }

    public string Title { get; private set; } = "";

    public string BroughtBy { get; private set; } = "";

    /// <summary>1 to <see cref="MostMinutes"/>.</summary>
    public int Minutes { get; private set; }

    public ItemKind Kind { get; private set; }

    public Horizon Horizon { get; private set; }

    public string HopedFor { get; private set; } = "";

    public string Notes { get; private set; } = "";

    /// <summary>The unfinished item of an earlier meeting that this one goes on with (M16).</summary>
    public int? CarriedFromId { get; private set; }

    public AgendaItem? CarriedFrom { get; private set; }

    /// <summary>UTC; the clock of the item runs from here.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>UTC; empty while the item is open or when time ran out.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>Where the item goes next (M12); for medium and long term.</summary>
    public string WhereNext { get; private set; } = "";

    /// <summary>When a change might happen, in words (M12).</summary>
    public string ChangeMightHappen { get; private set; } = "";

    /// <summary>When people are next told (M12); empty when nothing is promised or all is told.</summary>
    public DateOnly? TellNextOn { get; private set; }

    public IReadOnlyList<ItemUpdate> Updates => updates;

    public bool HasPromise => WhereNext.Length > 0;

    /// <summary>Medium- and long-term items need to say where they go (M12).</summary>
    public bool NeedsPromise => Horizon != Horizon.Immediate && Kind != ItemKind.Information && !HasPromise;

    /// <summary>Refuses a missing or too long title, minutes outside 1 to <see cref="MostMinutes"/>, and a meeting that is over.</summary>
    public void Change(AgendaItemWords words)
    {
        Meeting.GuardBeforeClose();
        Title = Say.Needed(words.Title, "a title", TitleLength);
        BroughtBy = Say.Optional(words.BroughtBy, "the name", NameLength);
        HopedFor = Say.Optional(words.HopedFor, "what you hope for", TextLength);
        if (words.Minutes is < 1 or > MostMinutes)
            throw new RuleBrokenException($"Give the item from 1 to {MostMinutes} minutes.");
        (Minutes, Kind, Horizon) = (words.Minutes, words.Kind, words.Horizon);
    }

    public void WriteNotes(string? notes)
    {
        Meeting.GuardRecording();
        Notes = Say.Optional(notes, "the notes", NotesLength);
    }

    public void Begin(DateTime now) => StartedAt ??= now;

    public void Finish(DateTime now) => FinishedAt ??= now;

    public void Reopen() => FinishedAt = null;

    /// <summary>Says where the item goes next, when a change might happen, and when people are told (M12). Refuses a day that has passed.</summary>
    public void Promise(string whereNext, string? changeMightHappen, DateOnly tellNextOn, DateOnly today)
    {
        WhereNext = Say.Needed(whereNext, "where this goes next", TextLength);
        ChangeMightHappen = Say.Optional(changeMightHappen, "when a change might happen", TextLength);
        if (tellNextOn < today)
            throw new RuleBrokenException($"Choose a day from today on.");
        TellNextOn = tellNextOn;
    }

    /// <summary>Tells people how it stands; the next day to tell them, or none when this was the last word (M12).</summary>
    public void Tell(string text, Person by, DateOnly today, DateOnly? tellNextOn)
    {
        if (!HasPromise)
            throw new RuleBrokenException($"Say first where this goes next.");
        if (tellNextOn < today)
            throw new RuleBrokenException($"Choose a day from today on.");
        updates.Add(new ItemUpdate(text, by, today));
        TellNextOn = tellNextOn;
    }

    internal void MoveTo(int position) => Position = position;

    internal void GoOnFrom(AgendaItem earlier) => CarriedFrom = earlier;
}
