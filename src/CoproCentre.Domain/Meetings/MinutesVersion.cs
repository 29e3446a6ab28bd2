using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Meetings;

/// <summary>The minutes as they were saved once; never changed (M11).</summary>
[Personal("Earlier versions of minutes, and who saved them", "So that nobody can change minutes unseen.", Kept.Records, Seen.MeetingLeads)]
public sealed class MinutesVersion : Entity
{
    private MinutesVersion()
    {
    }

    internal MinutesVersion(int number, string text, string why, Person by, DateTime now)
    {
        Number = number;
        Text = text;
        Why = why;
        SavedBy = by;
        SavedAt = now;
    }

    public int MinutesId { get; private set; }

    /// <summary>Counts from 1 for each meeting.</summary>
    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>What this version is for, or why the minutes were reopened; may be empty.</summary>
    public string Why { get; private set; } = "";

    public int SavedById { get; private set; }

    public Person SavedBy { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }
}
