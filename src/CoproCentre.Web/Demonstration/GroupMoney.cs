using CoproCentre.Data;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Demonstration.Story;

namespace CoproCentre.Web.Demonstration;

/// <summary>What one group had to spend this year and last year, and what became of each decision with money.</summary>
internal sealed class GroupMoney(CoproContext db, StoryDays days, Dictionary<string, Person> people, GroupText story, Group group)
{
    private const BudgetYearStart Start = BudgetYearStart.April;

    private readonly Person worker = people[story.Worker];
    private readonly Person chair = people[story.Chair];
    private readonly HashSet<string> wishes = [];
    private int turn;

    public void Tell(IReadOnlyList<Decision> decisions)
    {
        var now = BudgetYear.Of(days.Today, Start);
        var before = new BudgetYear(now.Number - 1, Start);
        Set(before, story.PoundsLastYear, "The same as the year before.");
        Set(now, story.PoundsThisYear, "From the centre's own money, as the advisory group shared it out.");
        foreach (var year in new[] { before, now })
        {
            wishes.Clear();
            turn = year == now ? 0 : 3;
            var left = (year == now ? story.PoundsThisYear : story.PoundsLastYear) * 100L;
            foreach (var decision in decisions.Where(d => d.Pence is not null && BudgetYear.Of(d.Meeting.Date, Start) == year).OrderBy(d => d.Meeting.Date).ThenBy(d => d.Id))
            {
                decision.TakeFrom(left, "We know. We would rather do this now and wait with the next thing.");
                if (decision.Meeting.IsHeld)
                    Settle(decision, isOver: year != now);
                left -= decision.Money.Taken;
            }
        }
    }

    private void Set(BudgetYear year, int pounds, string note)
    {
        var first = days.At(year.First);
        var budget = new GroupBudget(group, year, (pounds - story.PoundsAdded) * 100L, note, worker, first);
        if (story.PoundsAdded > 0)
            budget.Set(pounds * 100L, $"{pounds - story.PoundsAdded} pounds as before, and {story.PoundsAdded} pounds from the summer fair.", chair, days.At(year.First.AddDays(80)));
        db.Add(budget);
    }

    private void Settle(Decision decision, bool isOver)
    {
        var (day, pence, number) = (decision.Meeting.Date, decision.Pence!.Value, ++turn);
        if (!wishes.Add(decision.What))
        {
            decision.Drop("We had decided this before. It counts once.", chair, days.NotAfterToday(day.AddDays(14)));
            return;
        }

        switch (number % 5)
        {
            case 1:
                Spend(decision, pence * 62 / 100 + 45, day.AddDays(9), $"No. {140 + number}, in the blue folder");
                if (isOver)
                    Spend(decision, decision.Money.ToSpend, day.AddDays(50), $"No. {141 + number}, in the blue folder");
                break;
            case 2:
                Spend(decision, pence - 410, day.AddDays(6), $"No. {140 + number} and {141 + number}");
                GiveBack(decision, decision.Money.ToSpend, day.AddDays(20));
                break;
            case 3:
                Spend(decision, pence + 285, day.AddDays(12), $"No. {140 + number}, in the blue folder", "The price had gone up since we asked.");
                break;
            case 4:
                Spend(decision, pence, day.AddDays(15), $"No. {140 + number}, in the blue folder");
                break;
            default:
                GiveBack(decision, pence, day.AddDays(45));
                break;
        }
    }

    private void Spend(Decision decision, long pence, DateOnly on, string receipt, string? moreBecause = null)
    {
        on = days.NotAfterToday(on);
        decision.Spend(new(pence, on, receipt, moreBecause), worker, days.At(on), days.Today);
    }

    private void GiveBack(Decision decision, long pence, DateOnly on)
    {
        on = days.NotAfterToday(on);
        decision.GiveBack(new(pence, on, ""), worker, days.At(on), days.Today);
    }
}
