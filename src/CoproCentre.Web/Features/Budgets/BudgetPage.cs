using CoproCentre.Data;
using CoproCentre.Data.Budgets;
using CoproCentre.Data.Groups;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Budgets;

/// <summary>An amount that was set, and the one before it.</summary>
public sealed record BudgetStepLine(long? Before, long Pence, string Note, string By, DateTime At);

/// <summary>A group's year of money: what there is, what is taken, what is left, and by which decisions (G3).</summary>
public sealed record BudgetPage(int GroupId, string Group, BudgetYear Year, bool IsLead, BudgetSums Sums, IReadOnlyList<MoneyLine> Lines, IReadOnlyList<BudgetStepLine> History)
{
    /// <summary>Most amounts of the history at once.</summary>
    public const int MostSteps = 20;

    public string Address => $"/groups/{GroupId}/budget";

    public string AddressOf(int year) => $"{Address}?year={year}";

    public static async Task<BudgetPage> Read(CoproContext db, int groupId, BudgetYear year, Viewer viewer)
    {
        var led = db.Groups.LedBy(viewer);
        var group = await db.Groups.VisibleTo(viewer).Where(g => g.Id == groupId).Select(g => new { g.Name, IsLead = led.Any(l => l.Id == g.Id) }).FirstOr404();
        var steps = await db.Budgets.Of(groupId, year).SelectMany(b => b.History).OrderByDescending(s => s.Id).Take(MostSteps)
            .Select(s => new BudgetStepLine(s.Before, s.Pence, s.Note, s.By.ChosenName, s.At)).ToListAsync();
        var lines = await db.Decisions.MoneyLines(groupId, year).ToListAsync();
        var sums = BudgetSums.Of(steps.Count == 0 ? null : steps[0].Pence, [.. lines.Select(l => l.Money)]);
        // What a running meeting decides is not told yet; that it takes something is.
        return new(groupId, group.Name, year, group.IsLead, sums, [.. lines.Where(l => group.IsLead || l.Money.IsHeld)], steps);
    }
}

/// <summary>The page on a screen: one part of the decisions at a time.</summary>
public sealed record BudgetScreen(BudgetPage Budget, Paged<MoneyLine> Lines, int LatestYear)
{
    public bool HasNext => Budget.Year.Number < LatestYear;

    public bool HasEarlier => Budget.Year.Number > BudgetYear.Earliest;
}
