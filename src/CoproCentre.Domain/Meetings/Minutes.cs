using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Meetings;

/// <summary>The write-up of a meeting: drafted, corrected by those who were there, approved, locked, shared; every version is kept (M11).</summary>
[Personal("The minutes of meetings", "So that people can read what was talked about and agreed.", Kept.Records, Seen.Group)]
public sealed class Minutes : Entity
{
    /// <summary>Letters in the minutes.</summary>
    public const int TextLength = 100_000;

    /// <summary>Letters in a reason.</summary>
    public const int ReasonLength = 500;

    /// <summary>Days for corrections unless somebody says otherwise.</summary>
    public const int UsualCorrectionDays = 7;

    private readonly List<MinutesVersion> versions = [];

    private Minutes()
    {
    }

    /// <summary>Begins the write-up from what was recorded. Refuses a meeting that has not been held.</summary>
    public Minutes(Meeting meeting, string draft, Person by, DateTime now)
    {
        if (meeting.Stage is not (MeetingStage.FollowUp or MeetingStage.Complete))
            throw new RuleBrokenException($"The follow-up begins when the meeting is closed.");
        Meeting = meeting;
        Keep(draft, "", by, now);
    }

    public int MeetingId { get; private set; }

    public Meeting Meeting { get; private set; } = null!;

    public MinutesStage Stage { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Last day for corrections.</summary>
    public DateOnly? CorrectionsUntil { get; private set; }

    public int? ApprovedById { get; private set; }

    public Person? ApprovedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SharedAt { get; private set; }

    public IReadOnlyList<MinutesVersion> Versions => versions;

    public bool IsShared => Stage == MinutesStage.Shared;

    public bool IsLocked => Stage is MinutesStage.Approved or MinutesStage.Shared;

    /// <summary>Saves a new text as a new version; the same text again changes nothing. Refuses when locked.</summary>
    public void Write(string? text, Person by, DateTime now)
    {
        if (IsLocked)
            throw new RuleBrokenException($"These minutes are approved and locked. Reopen them first.");
        if (text?.ReplaceLineEndings("\n").Trim() != Text)
            Keep(text, "", by, now);
    }

    /// <summary>Lets those who were there correct the text until a day. Refuses a day that has passed.</summary>
    public void OpenForCorrections(DateOnly until, DateOnly today)
    {
        if (IsLocked)
            throw new RuleBrokenException($"These minutes are approved and locked. Reopen them first.");
        if (until < today)
            throw new RuleBrokenException($"Choose a day from today on.");
        (Stage, CorrectionsUntil) = (MinutesStage.Correcting, until);
    }

    /// <summary>Whether somebody who was there may correct the text today (M11).</summary>
    public bool CanBeCorrectedOn(DateOnly today) => Stage == MinutesStage.Correcting && today <= CorrectionsUntil;

    /// <summary>Locks the text. A chair or deputy does it as well as a worker (G2).</summary>
    public void Approve(Person by, DateTime now)
    {
        if (IsLocked)
            throw new RuleBrokenException($"These minutes are approved already.");
        (Stage, ApprovedBy, ApprovedAt) = (MinutesStage.Approved, by, now);
    }

    /// <summary>Lets everybody who may see the group read the minutes. Refuses minutes that are not approved.</summary>
    public void Share(DateTime now)
    {
        if (!IsLocked)
            throw new RuleBrokenException($"Approve the minutes first.");
        (Stage, SharedAt) = (MinutesStage.Shared, now);
    }

    /// <summary>Unlocks approved minutes; the reason is kept with the version (M11).</summary>
    public void Reopen(string reason, Person by, DateTime now)
    {
        if (!IsLocked)
            throw new RuleBrokenException($"These minutes are not locked.");
        var why = Say.Needed(reason, "why the minutes are reopened", ReasonLength);
        (Stage, ApprovedBy, ApprovedById, ApprovedAt, SharedAt) = (MinutesStage.Draft, null, null, null, null);
        Keep(Text, why, by, now);
    }

    private void Keep(string? text, string why, Person by, DateTime now)
    {
        Text = Say.Needed(text?.ReplaceLineEndings("\n"), "the minutes", TextLength);
        versions.Add(new MinutesVersion(versions.Count + 1, Text, why, by, now));
    }
}
