using CoproCentre.Data;
using CoproCentre.Data.Changes;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Decisions;

/// <summary>One decision: what, how, in which meeting, where it stands, and what became of its money (G3, G4).</summary>
public sealed record DecisionPage(
    int Id, int GroupId, string Group, bool GroupIsThere, int MeetingId, DateOnly Date, string? Item, DecisionCard Card, DecisionState State,
    string DroppedBecause, string? DroppedBy, DateOnly? DroppedOn, DecisionMoney? Money, IReadOnlyList<SpendingLine> Spendings, bool IsLead)
{
    /// <summary>What became of it, as it was told (M13).</summary>
    public IReadOnlyList<ChangeCard> Changes { get; init; } = [];

    public bool IsDropped => State == DecisionState.Dropped;

    public bool CanSpend => IsLead && Money is not null;

    public bool CanGiveBack => CanSpend && Money!.ToSpend > 0;

    public static async Task<DecisionPage> Read(CoproContext db, int id, Viewer viewer, DateOnly today)
    {
        var decision = await db.Decisions.VisibleTo(viewer).Include(d => d.Meeting).ThenInclude(m => m.Group).Include(d => d.AgendaItem).Include(d => d.DroppedBy)
            .Include(d => d.Spendings).ThenInclude(s => s.By).Include(d => d.Spendings).ThenInclude(s => s.TakenBackBy).AsSplitQuery()
            .AsNoTrackingWithIdentityResolution().FirstOr404(d => d.Id == id);
        var groups = db.Groups.LedBy(viewer);
        var group = await db.Groups.VisibleTo(viewer).Where(g => g.Id == decision.Meeting.GroupId).Select(g => new { IsLead = groups.Any(l => l.Id == g.Id) }).FirstOrDefaultAsync();
        return new(
            id, decision.Meeting.GroupId, decision.Meeting.Group.Name, group is not null, decision.MeetingId, decision.Meeting.Date, decision.AgendaItem?.Title,
            DecisionCard.Of(decision), decision.StateOn(today), decision.DroppedBecause, decision.DroppedBy?.ChosenName, decision.DroppedOn,
            decision.Pence is null && decision.Spendings.Count == 0 ? null : decision.Money,
            [.. decision.Spendings.OrderByDescending(s => s.On).ThenByDescending(s => s.Id).Select(SpendingLine.Of)], group?.IsLead == true)
        {
            Changes = await db.Changes.VisibleTo(viewer).Where(c => c.Causes.Any(cause => cause.DecisionId == id)).OrderByDescending(c => c.PublishedAt).Select(ChangeCard.Read).ToListAsync(),
        };
    }
}

/// <summary>Money that was spent or went back, and who wrote it down.</summary>
public sealed record SpendingLine(int Id, SpendingKind Kind, long Pence, DateOnly On, string Receipt, string MoreBecause, string By, string? TakenBackBy)
{
    public bool CanBeTakenBack => Kind == SpendingKind.Spent && TakenBackBy is null;

    public static SpendingLine Of(Spending spending) =>
        new(spending.Id, spending.Kind, spending.Pence, spending.On, spending.Receipt, spending.MoreBecause, spending.By.ChosenName, spending.TakenBackBy?.ChosenName);
}
