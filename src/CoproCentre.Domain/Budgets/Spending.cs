using System.Text.RegularExpressions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Budgets;

/// <summary>Money of a decision that was spent, or went back (G3). It names a receipt and holds no bank data. A mistake is taken back, and the record keeps it.</summary>
[Personal("What a group spent, and who wrote it down", "So that everybody can see what became of the money.", Kept.Records, Seen.Group)]
public sealed partial class Spending : Entity
{
    /// <summary>Letters in the words about a receipt.</summary>
    public const int ReceiptLength = 120;

    /// <summary>Letters in the reason for spending more than was agreed.</summary>
    public const int ReasonLength = 300;

    private Spending()
    {
    }

    internal Spending(Decision decision, SpendingKind kind, SpendingWords words, string reason, Person by, DateTime now)
    {
        Decision = decision;
        Kind = kind;
        (Pence, On) = (words.Pence, words.On);
        Receipt = Say.Optional(words.Receipt, "the receipt", ReceiptLength);
        if (BankData().IsMatch(Receipt))
            throw new RuleBrokenException($"Leave out numbers of bank accounts and cards. The number of the receipt is enough.", nameof(Receipt));
        MoreBecause = reason;
        By = by;
        At = now;
    }

    public int DecisionId { get; private set; }

    public Decision Decision { get; private set; } = null!;

    public SpendingKind Kind { get; private set; }

    /// <summary>Pence, more than nothing.</summary>
    public long Pence { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>The receipt's number, or where it lies.</summary>
    public string Receipt { get; private set; } = "";

    /// <summary>Why more was spent than was agreed; empty when it was not.</summary>
    public string MoreBecause { get; private set; } = "";

    public int ById { get; private set; }

    public Person By { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>UTC; empty as long as it counts.</summary>
    public DateTime? TakenBackAt { get; private set; }

    public int? TakenBackById { get; private set; }

    public Person? TakenBackBy { get; private set; }

    public bool Counts => TakenBackAt is null;

    /// <summary>It was written down by mistake. Money that went back stays so, because somebody may have decided about it since.</summary>
    public void TakeBack(Person by, DateTime now)
    {
        if (!Counts)
            throw new RuleBrokenException($"This was taken back before.");
        if (Kind == SpendingKind.Returned)
            throw new RuleBrokenException($"This money went back, and the group may have decided about it since.");
        (TakenBackBy, TakenBackAt) = (by, now);
    }

    // A sort code with an account, a card's digits, an IBAN.
    [GeneratedRegex(@"\b\d{2}[- ]?\d{2}[- ]?\d{2}\b.*\b\d{8}\b|\b(?:\d[ -]?){13,19}\b|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,}", RegexOptions.CultureInvariant)]
    private static partial Regex BankData();
}
