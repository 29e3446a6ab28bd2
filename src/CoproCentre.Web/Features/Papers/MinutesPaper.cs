using CoproCentre.Data;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Papers;

/// <summary>What was agreed, and how.</summary>
public sealed record PaperDecision(string What, Horizon Horizon, DecisionWay Way, int? For, int? Against, int? Neither, DateOnly? TakesEffectOn, long? Pence);

/// <summary>The write-up as it was written, who came, decisions and actions. People outside the group get neither names nor actions.</summary>
public sealed record MinutesPaper(
    MeetingHead Head, MinutesStage Stage, IReadOnlyList<Passage> Text, IReadOnlyList<PaperDecision> Decisions,
    IReadOnlyList<string> Present, IReadOnlyList<string> Apologies, IReadOnlyList<PaperAction> Actions) : IPaper
{
    public static async Task<MinutesPaper> Read(CoproContext db, IQueryable<Meeting> meeting, bool isInside)
    {
        var minutes = await meeting.Where(m => m.Minutes != null).Select(m => new { m.Minutes!.Stage, m.Minutes.Text }).FirstOr404();
        var head = await MeetingHead.Read(meeting);
        var decisions = await meeting.SelectMany(m => m.Decisions).OrderBy(d => d.Id)
            .Select(d => new PaperDecision(
                d.What, d.Horizon, d.Way, d.Votes == null ? null : d.Votes.For, d.Votes == null ? null : d.Votes.Against,
                d.Votes == null ? null : d.Votes.Neither, d.TakesEffectOn, d.Pence))
            .ToListAsync();
        var came = isInside
            ? await meeting.SelectMany(m => m.Attendance).OrderBy(a => a.Name).ThenBy(a => a.Id).Select(a => new { a.Name, a.State }).ToListAsync()
            : [];
        return new(
            head, minutes.Stage, Passage.Of(minutes.Text), decisions,
            [.. came.Where(a => a.State == AttendanceState.Present).Select(a => a.Name)],
            [.. came.Where(a => a.State == AttendanceState.Apologies).Select(a => a.Name)],
            isInside ? await PaperAction.Read(db.Actions.Where(a => a.MeetingId == head.Id)) : []);
    }
}
