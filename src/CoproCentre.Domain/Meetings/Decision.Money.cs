using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Meetings;

public sealed partial class Decision
{
    /// <summary>Letters in the group's words about deciding beyond what is left.</summary>
    public const int KnowsLength = 300;

    private readonly List<Spending> spendings = [];

    /// <summary>The group's words when it decided beyond what was left, and knew (G3); else empty.</summary>
    public string KnowsItIsBeyond { get; private set; } = "";

    /// <summary>Pence beyond what was left when it was decided.</summary>
    public long? BeyondPence { get; private set; }

    public IReadOnlyList<Spending> Spendings => spendings;

    /// <summary>What it takes from the group's year. All <see cref="Spendings"/> must be loaded.</summary>
    public DecisionMoney Money => new(Pence ?? 0, Sum(SpendingKind.Spent), Sum(SpendingKind.Returned), DroppedOn is not null, Meeting.IsHeld);

    /// <summary>
    /// Takes the money from what is left of the group's year. Beyond it only with the group's words that it knows (G3), which are kept; an amount
    /// that was there before and has not grown needs none.
    /// </summary>
    /// <param name="left">Pence that all other decisions leave; empty when no amount is set, and then nothing is refused.</param>
    /// <param name="before">The pence this decision took until now.</param>
    public void TakeFrom(long? left, string? knowsItIsBeyond, long? before = null)
    {
        var beyond = Pence is { } pence && left is { } there ? pence - Math.Max(0, there) : 0;
        if (beyond <= 0)
        {
            (KnowsItIsBeyond, BeyondPence) = ("", null);
            return;
        }

        var words = Say.Optional(knowsItIsBeyond, "what the group knows", KnowsLength);
        if (words.Length == 0 && before >= Pence)
            return;
        if (words.Length == 0 && left > 0)
            throw new RuleBrokenException($"Only {Say.Money(left.Value)} is left for this year. Decide about less, or write down that the group knows.", nameof(KnowsItIsBeyond));
        if (words.Length == 0)
            throw new RuleBrokenException($"Nothing is left for this year. Wait with the money, or write down that the group knows.", nameof(KnowsItIsBeyond));
        (KnowsItIsBeyond, BeyondPence) = (words, beyond);
    }

    /// <summary>Writes down what was spent. More than was agreed needs a reason (G3). Refuses a day to come.</summary>
    public Spending Spend(SpendingWords words, Person by, DateTime now, DateOnly today)
    {
        GuardSpending(words, today);
        var over = words.Pence - Money.ToSpend;
        var reason = over > 0 ? Say.Optional(words.MoreBecause, "the reason", Spending.ReasonLength) : "";
        if (over > 0 && reason.Length == 0)
            throw new RuleBrokenException($"That is {Say.Money(over)} more than was agreed. Write why.", nameof(SpendingWords.MoreBecause));
        return Add(new Spending(this, SpendingKind.Spent, words, reason, by, now));
    }

    /// <summary>Money that was not needed goes back to the group's year (G3). Refuses more than is still to spend.</summary>
    public Spending GiveBack(SpendingWords words, Person by, DateTime now, DateOnly today)
    {
        GuardSpending(words, today);
        if (Money.ToSpend == 0)
            throw new RuleBrokenException($"Nothing is left of this money.");
        if (words.Pence > Money.ToSpend)
            throw new RuleBrokenException($"Only {Say.Money(Money.ToSpend)} is left of this money.", nameof(Money));
        return Add(new Spending(this, SpendingKind.Returned, words, "", by, now));
    }

    private void GuardSpending(SpendingWords words, DateOnly today)
    {
        GuardHeld();
        if (Pence is null)
            throw new RuleBrokenException($"No money was agreed for this.");
        if (words.Pence is <= 0 or > MostPence)
            throw new RuleBrokenException($"Write an amount from 1p to £1,000,000.", nameof(Money));
        if (words.On > today)
            throw new RuleBrokenException($"Choose a day up to today.", nameof(Spending.On));
    }

    private Spending Add(Spending spending)
    {
        spendings.Add(spending);
        return spending;
    }

    private long Sum(SpendingKind kind) => spendings.Where(s => s.Counts && s.Kind == kind).Sum(s => s.Pence);
}
