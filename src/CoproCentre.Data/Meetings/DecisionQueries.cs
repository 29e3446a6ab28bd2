using CoproCentre.Data.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Meetings;

/// <summary>Which decisions somebody may read and change, and where they stand (G4).</summary>
public static class DecisionQueries
{
    private const string What = nameof(Decision.What) + Folded.Suffix;

    /// <summary>Decisions of meetings that were held; before that they are not told yet.</summary>
    public static IQueryable<Decision> Told(this IQueryable<Decision> decisions) =>
        decisions.Where(d => d.Meeting.Stage == MeetingStage.FollowUp || d.Meeting.Stage == MeetingStage.Complete);

    /// <summary>Told decisions of the meetings that are there for somebody.</summary>
    public static IQueryable<Decision> VisibleTo(this IQueryable<Decision> decisions, Viewer viewer)
    {
        var seen = decisions.Records<Meeting>().VisibleTo(viewer).Select(m => m.Id);
        return decisions.Told().Where(d => seen.Contains(d.MeetingId));
    }

    /// <summary>Told decisions of the groups somebody leads: they may drop them, and write down what was spent (G2, G3).</summary>
    public static IQueryable<Decision> LedBy(this IQueryable<Decision> decisions, Viewer viewer)
    {
        var led = decisions.IdsLedBy(viewer);
        return decisions.Told().Where(d => led.Contains(d.Meeting.GroupId));
    }

    /// <summary>The same rule as <see cref="Decision.StateOf"/>.</summary>
    public static IQueryable<Decision> In(this IQueryable<Decision> decisions, DecisionState state, DateOnly today) => state switch
    {
        DecisionState.Dropped => decisions.Where(d => d.DroppedOn != null),
        DecisionState.InEffect => decisions.Where(d => d.DroppedOn == null && (d.TakesEffectOn <= today || (d.TakesEffectOn == null && d.Horizon == Horizon.Immediate))),
        _ => decisions.Where(d => d.DroppedOn == null && (d.TakesEffectOn > today || (d.TakesEffectOn == null && d.Horizon != Horizon.Immediate))),
    };

    /// <summary>Decisions with these letters in their words.</summary>
    public static IQueryable<Decision> Saying(this IQueryable<Decision> decisions, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return decisions;
        var pattern = Folded.Containing(words);
        return decisions.Where(d => EF.Functions.Like(EF.Property<string>(d, What), pattern, "\\"));
    }
}
