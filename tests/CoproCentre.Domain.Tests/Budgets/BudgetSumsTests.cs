using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using FsCheck;
using FsCheck.Fluent;

namespace CoproCentre.Domain.Tests.Budgets;

/// <summary>Whatever a group decides, spends, gives back and drops: the parts of its year come to what there is, to the penny.</summary>
public class BudgetSumsTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Person Bernie = new("Bernie", Now);

    private static readonly Gen<Step> Steps =
        from kind in Gen.Choose(0, 3)
        from pence in Gen.Choose(1, 30_000)
        select new Step(kind, pence);

    private static readonly Gen<Story> Stories =
        from pence in Gen.Choose(1, 20_000)
        from isHeld in Gen.Elements(true, true, true, false)
        from steps in Steps.ListOf()
        select new Story(pence, isHeld, [.. steps]);

    private static readonly Gen<(int Budget, Story[] Stories)> Years =
        from budget in Gen.Choose(0, 100_000)
        from stories in Stories.ListOf()
        select (budget, stories.ToArray());

    [Fact]
    public void ThePartsOfAYear_AlwaysComeToWhatThereIs() => Prop.ForAll(Years.ToArbitrary(), year =>
    {
        var decisions = year.Stories.Select(s => s.Tell()).ToList();
        var sums = BudgetSums.Of(year.Budget, [.. decisions.Select(d => d.Money)]);
        return sums.Proposed + sums.ToSpend + sums.Spent + sums.Left == sums.Budget
            && sums.Taken == decisions.Sum(d => d.Money.Taken)
            && sums.Spent == decisions.SelectMany(d => d.Spendings).Where(s => s.Counts && s.Kind == SpendingKind.Spent).Sum(s => s.Pence);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NoPartOfADecision_IsEverLessThanNothing_AndWhatIsSpentIsAlwaysTaken() => Prop.ForAll(Stories.ToArbitrary(), story =>
    {
        var money = story.Tell().Money;
        return money is { ToSpend: >= 0, Over: >= 0, Returned: >= 0 } && money.Taken >= money.Spent && money.Taken == money.Spent + money.ToSpend
            && money.Returned <= money.Agreed;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WithoutAnAmount_NothingIsLeftAndNothingIsMissing()
    {
        var sums = BudgetSums.Of(null, [new(4000, 0, 0, IsDropped: false, IsHeld: true)]);
        Assert.Equal((null, null, 4000), (sums.Budget, sums.Left, sums.Taken));
    }

    private sealed record Step(int Kind, int Pence);

    private sealed record Story(int Pence, bool IsHeld, Step[] Steps)
    {
        public Decision Tell()
        {
            var meeting = new Meeting(new Group("Kitchen group", "Good food"), new(Today, new(10, 0), new(11, 0)), Now);
            meeting.Begin(Now);
            var decision = new Decision(meeting, null, "Two pans", Horizon.Immediate, DecisionWay.Agreement, null, null, Pence);
            if (IsHeld)
                meeting.Close(Now);
            foreach (var step in Steps)
            {
                try
                {
                    Do(step, decision);
                }
                catch (RuleBrokenException)
                {
                    // Refused, so nothing may have changed.
                }
            }

            return decision;
        }

        private static void Do(Step step, Decision decision)
        {
            var words = new SpendingWords(step.Pence, Today, "", step.Pence % 2 == 0 ? "It cost more." : null);
            switch (step.Kind)
            {
                case 0:
                    decision.Spend(words, Bernie, Now, Today);
                    break;
                case 1:
                    decision.GiveBack(words, Bernie, Now, Today);
                    break;
                case 2 when decision.Spendings.Count > 0:
                    decision.Spendings[step.Pence % decision.Spendings.Count].TakeBack(Bernie, Now);
                    break;
                case 3 when step.Pence % 7 == 0:
                    decision.Drop("No more", Bernie, Today);
                    break;
            }
        }
    }
}
