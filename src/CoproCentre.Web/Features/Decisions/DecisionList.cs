using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;

namespace CoproCentre.Web.Features.Decisions;

/// <summary>What somebody looks for in the decisions of a group.</summary>
public sealed class DecisionFilter
{
    public string? Find { get; init; }

    public DecisionState? State { get; init; }

    public Horizon? Horizon { get; init; }

    public bool IsPlain => State is null && Horizon is null && string.IsNullOrWhiteSpace(Find);

    public IQueryable<Decision> Of(IQueryable<Decision> decisions, DateOnly today)
    {
        decisions = decisions.Saying(Find);
        if (State is { } state)
            decisions = decisions.In(state, today);
        return Horizon is { } horizon ? decisions.Where(d => d.Horizon == horizon) : decisions;
    }
}

/// <summary>A decision in a list.</summary>
public sealed record DecisionRow(int Id, string What, Horizon Horizon, DateOnly Date, DateOnly? TakesEffectOn, DateOnly? DroppedOn, long? Pence)
{
    public DecisionState StateOn(DateOnly today) => Decision.StateOf(DroppedOn, TakesEffectOn, Horizon, today);
}

/// <summary>What a group decided, newest first (G4).</summary>
public sealed record DecisionList(int GroupId, string Group, DecisionFilter Filter, Paged<DecisionRow> Decisions)
{
    public static async Task<DecisionList> Read(CoproContext db, int groupId, DecisionFilter filter, Viewer viewer, DateOnly today, int page)
    {
        var group = await db.Groups.VisibleTo(viewer).Where(g => g.Id == groupId).Select(g => new { g.Name }).FirstOr404();
        var decisions = filter.Of(db.Decisions.Told().Where(d => d.Meeting.GroupId == groupId), today);
        return new(groupId, group.Name, filter, await decisions.OrderByDescending(d => d.Meeting.Date).ThenByDescending(d => d.Id)
            .ToPage(d => new DecisionRow(d.Id, d.What, d.Horizon, d.Meeting.Date, d.TakesEffectOn, d.DroppedOn, d.Pence), page));
    }
}
