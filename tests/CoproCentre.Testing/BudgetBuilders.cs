using CoproCentre.Data;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing;

/// <summary>Money of groups and decisions, in one sentence each.</summary>
public static class BudgetBuilders
{
    /// <summary>What a group has in a year; this year from April on unless said.</summary>
    public static Task<GroupBudget> ABudget(this CentreHost host, Group group, long pence, Person by, int? year = null) => host.InDb(async db =>
    {
        var chosen = year is { } number ? new BudgetYear(number, BudgetYearStart.April) : BudgetYear.Of(TestClock.Today, BudgetYearStart.April);
        var budget = new GroupBudget(await db.Groups.SingleAsync(g => g.Id == group.Id), chosen, pence, "From the council", await db.People.SingleAsync(p => p.Id == by.Id), host.Time.GetUtcNow().UtcDateTime);
        db.Add(budget);
        await db.SaveChangesAsync();
        return budget;
    });

    /// <summary>A decision of a meeting that is running or held; what else happens to it is done before it is saved.</summary>
    public static Task<Decision> ADecision(this CentreHost host, Meeting meeting, string what = "Two pans", long? pence = null, Horizon horizon = Horizon.Immediate,
        DateOnly? from = null, Action<Decision, Person>? with = null) => host.InDb(async db =>
        {
            var held = await db.Meetings.Include(m => m.Group).Include(m => m.Items).SingleAsync(m => m.Id == meeting.Id);
            var decision = new Decision(held, held.Agenda.FirstOrDefault(), what, horizon, DecisionWay.Agreement, null, from, pence);
            with?.Invoke(decision, await db.People.OrderBy(p => p.Id).FirstAsync());
            db.Add(decision);
            await db.SaveChangesAsync();
            return decision;
        });

    /// <summary>The decision as it stands in the database now, with its money.</summary>
    public static Task<Decision> Now(this CentreHost host, Decision decision) => host.InDb(db => Whole(db, decision.Id));

    private static Task<Decision> Whole(CoproContext db, int id) =>
        db.Decisions.Include(d => d.Meeting).Include(d => d.Spendings).Include(d => d.DroppedBy).AsSplitQuery().SingleAsync(d => d.Id == id);
}
