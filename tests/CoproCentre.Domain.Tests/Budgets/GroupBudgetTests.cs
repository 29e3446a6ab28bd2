using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Budgets;

public class GroupBudgetTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private readonly Person bernie = new("Bernie", Now);
    private readonly Person ewa = new("Ewa", Now);

    [Fact]
    public void EveryAmount_IsKeptWithTheOneBeforeAndWhoSetIt()
    {
        var budget = Set(50_000, "From the council");
        budget.Set(62_050, "and the fair", ewa, Now.AddDays(3));
        Assert.Equal((62_050, "and the fair"), (budget.Pence, budget.Note));
        Assert.Equal([(null, 50_000, "From the council", bernie, Now), (50_000L, 62_050, "and the fair", ewa, Now.AddDays(3))],
            budget.History.Select(s => (s.Before, s.Pence, s.Note, s.By, s.At)));
    }

    [Fact]
    public void TheSameAmountAgain_IsNoStep()
    {
        var budget = Set(50_000, "From the council");
        budget.Set(50_000, " From the council ", ewa, Now);
        Assert.Single(budget.History);
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(GroupBudget.MostPence + 1)]
    public void LessThanNothingOrTooMuch_IsRefused(long pence) =>
        Assert.Equal("Write an amount from £0 to £1,000,000.", Assert.Throws<RuleBrokenException>(() => Set(pence)).Message);

    [Fact]
    public void NothingAtAll_CanBeSet_AndIsAnAmount() => Assert.Equal(0, Assert.Single(Set(0).History).Pence);

    private GroupBudget Set(long pence, string note = "") =>
        new(new Group("Kitchen group", "Good food"), new BudgetYear(2026, BudgetYearStart.April), pence, note, bernie, Now);
}
