using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Minutes;

/// <summary>Which meeting a page about minutes belongs to, and whether the reader runs it.</summary>
public sealed record MinutesMeeting(int Id, string Group, DateOnly Date, MeetingStage Stage, bool MayRun, string? TypedInBy)
{
    public bool IsHeld => Stage is MeetingStage.FollowUp or MeetingStage.Complete;

    /// <summary>Back to the follow-up for who runs the meeting, else to the meeting.</summary>
    public string Back => MayRun ? $"/meetings/{Id}/follow-up" : $"/meetings/{Id}";

    public static Task<MinutesMeeting> Read(CoproContext db, int id, Viewer viewer)
    {
        var run = db.Meetings.RunBy(viewer);
        return db.Meetings.VisibleTo(viewer).Where(m => m.Id == id)
            .Select(m => new MinutesMeeting(m.Id, m.Group.Name, m.Date, m.Stage, run.Any(r => r.Id == m.Id), m.RecordedFromPaperBy!.ChosenName)).FirstOr404();
    }
}

/// <summary>The minutes as they are read, and how far they are.</summary>
public sealed record WrittenMinutes(
    int Id, int Version, MinutesStage Stage, string Text, DateOnly? CorrectionsUntil, string? ApprovedBy, DateTime? ApprovedAt, DateTime? SharedAt, int Versions, bool MayWrite)
{
    public IReadOnlyList<Passage> Passages => Passage.Of(Text);

    public bool IsLocked => Stage is MinutesStage.Approved or MinutesStage.Shared;
}

/// <summary>The minutes of a meeting; nothing is written as long as nobody has begun.</summary>
public sealed record MinutesPage(MinutesMeeting Meeting, WrittenMinutes? Minutes)
{
    public static async Task<MinutesPage> Read(CoproContext db, int id, Viewer viewer, DateOnly today)
    {
        var meeting = await MinutesMeeting.Read(db, id, viewer);
        var written = db.MinutesWrittenBy(viewer, today);
        var minutes = await db.MinutesReadBy(viewer, today).Where(n => n.MeetingId == id)
            .Select(n => new WrittenMinutes(
                n.Id, n.Version, n.Stage, n.Text, n.CorrectionsUntil, n.ApprovedBy!.ChosenName, n.ApprovedAt, n.SharedAt, n.Versions.Count, written.Any(w => w.Id == n.Id)))
            .FirstOrDefaultAsync();
        return minutes is null && !meeting.MayRun ? throw new NotThereException() : new(meeting, minutes);
    }
}

/// <summary>The page to change the minutes.</summary>
/// <param name="KeptAt">When words that were not saved were kept, in UTC.</param>
public sealed record MinutesEditPage(MinutesMeeting Meeting, MinutesForm Form, DateTime? KeptAt, DateOnly? CorrectionsUntil);

/// <summary>A page that asks one thing about the minutes.</summary>
public sealed record MinutesStep<TForm>(MinutesMeeting Meeting, TForm Form);

/// <summary>A saved version in the list of all.</summary>
public sealed record VersionLine(int Number, string By, DateTime At, string Why);

public sealed record VersionsPage(MinutesMeeting Meeting, Paged<VersionLine> Versions);

/// <summary>One version beside the one before.</summary>
public sealed record VersionPage(MinutesMeeting Meeting, VersionLine Version, bool IsFirst, bool IsLast, IReadOnlyList<ComparedLine> Lines);
