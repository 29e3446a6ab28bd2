using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Meetings;

/// <summary>One thing to do before a meeting; done means a name and a date (M4, M5).</summary>
[Personal("What you got ready for a meeting", "So that others see what is done already.", Kept.Records, Seen.MeetingLeads)]
public sealed class MeetingCheck : Entity
{
    /// <summary>Letters in a check.</summary>
    public const int TextLength = 200;

    /// <summary>The check that offers the poster (C1).</summary>
    public const string Poster = "There is a poster, and people in the building know";

    /// <summary>What every meeting starts with, in the order of the day.</summary>
    public static readonly IReadOnlyList<(CheckPart Part, string Text)> Usual =
    [
        (CheckPart.Chair, "The chair has talked through the agenda with somebody"),
        (CheckPart.Chair, "The chair knows who is coming and what they need"),
        (CheckPart.Chair, "The chair has the briefing on paper or on a phone"),
        (CheckPart.Day, "Chairs are in a circle"),
        (CheckPart.Day, "Tea, coffee and something to eat are ready"),
        (CheckPart.Day, Poster),
        (CheckPart.Day, "People were asked in person"),
    ];

    private MeetingCheck()
    {
    }

    internal MeetingCheck(CheckPart part, string text, int position)
    {
        Part = part;
        Text = Say.Needed(text, "what to check", TextLength);
        Position = position;
    }

    public int MeetingId { get; private set; }

    public CheckPart Part { get; private set; }

    public string Text { get; private set; } = "";

    public int Position { get; private set; }

    public int? DoneById { get; private set; }

    public Person? DoneBy { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public bool IsDone => DoneOn is not null;

    public void Tick(Person by, DateOnly today) => (DoneBy, DoneOn) = (by, today);

    public void Untick() => (DoneBy, DoneById, DoneOn) = (null, null, null);
}
