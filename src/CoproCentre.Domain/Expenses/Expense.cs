using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Expenses;

/// <summary>
/// What a person paid for the centre or to get here, and gets back: the actual cost, with a receipt or a signed note, approved by a second
/// person (V9). There are no flat rates.
/// </summary>
[Personal("What you paid and got back", "So that you get back what you paid, and the accounts add up.", Kept.Expenses, Seen.Workers, Since = nameof(Day), Texts = Telling.Own)]
public sealed class Expense : Entity
{
    /// <summary>Letters in what it was for.</summary>
    public const int WhatLength = 200;

    /// <summary>Letters in a note or a reason.</summary>
    public const int NoteLength = 400;

    /// <summary>Pence of one claim.</summary>
    public const long MostPence = 100_000;

    /// <summary>Photos of one claim.</summary>
    public const int MostReceipts = 5;

    private readonly List<ExpenseReceipt> receipts = [];

    private Expense()
    {
    }

    /// <param name="recordedBy">Who writes it down, for themselves or for the person (C4).</param>
    public Expense(ExpenseWords words, Person person, Person recordedBy, IReadOnlyCollection<Picture> photos, DateOnly today, DateTime now)
    {
        What = Say.Needed(words.What, "what it was for", WhatLength);
        Note = Say.Optional(words.Note, "the note", NoteLength);
        if (words.Day > today || words.Day < today.AddYears(-1))
            throw new RuleBrokenException($"Choose a day in the last year.", nameof(Day));
        if (words.Pence is < 1 or > MostPence)
            throw new RuleBrokenException($"Write what it cost in pounds, from 1p to £1,000, like 12.50.", "Money");
        if (photos.Count > MostReceipts)
            throw new RuleBrokenException($"Choose at most {MostReceipts} photos.", "Receipts");
        if (photos.Count == 0 && Note.Length == 0)
            throw new RuleBrokenException($"Add a photo of the receipt, or a note that says why there is none.", "Receipts");
        (Day, Pence) = (words.Day, words.Pence);
        (Person, PersonId) = (person, person.Id);
        (RecordedBy, RecordedById) = (recordedBy, recordedBy.Id);
        ClaimedAt = now;
        receipts.AddRange(photos.Select(p => new ExpenseReceipt(this, p)));
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>The day on which it was paid.</summary>
    public DateOnly Day { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>The actual cost in pence.</summary>
    public long Pence { get; private set; }

    /// <summary>In place of a receipt: what happened, as the person says with their name.</summary>
    public string Note { get; private set; } = "";

    public int RecordedById { get; private set; }

    public Person RecordedBy { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime ClaimedAt { get; private set; }

    public ExpenseState State { get; private set; }

    /// <summary>Who approved it, or did not agree.</summary>
    public int? DecidedById { get; private set; }

    public Person? DecidedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    public string NotAgreedBecause { get; private set; } = "";

    public int? PaidById { get; private set; }

    public Person? PaidBy { get; private set; }

    /// <summary>In the centre's calendar.</summary>
    public DateOnly? PaidOn { get; private set; }

    public PaymentWay PaidHow { get; private set; }

    public IReadOnlyList<ExpenseReceipt> Receipts => receipts;

    /// <summary>Whether somebody may decide about it or pay it out: never the person themselves.</summary>
    public bool IsSecondPerson(int personId) => personId != PersonId && personId != RecordedById;

    /// <summary>Approved by a second person: not the one it is for, and not the one who wrote it down.</summary>
    public void Approve(Person by, DateTime now)
    {
        Decide(by, now);
        State = ExpenseState.Approved;
    }

    /// <summary>Not agreed, with a reason that the person reads.</summary>
    public void Decline(Person by, string because, DateTime now)
    {
        NotAgreedBecause = Say.Needed(because, "why not, so that the person knows", NoteLength);
        Decide(by, now);
        State = ExpenseState.NotAgreed;
    }

    /// <summary>The money was given. Nobody pays it out to themselves.</summary>
    public void Pay(Person by, PaymentWay how, DateOnly today)
    {
        if (State != ExpenseState.Approved)
            throw new RuleBrokenException($"Only what is approved is paid out.");
        if (by == Person)
            throw new RuleBrokenException($"Somebody else pays it out to you.");
        PaidHow = Enum.IsDefined(how) ? how : throw new RuleBrokenException($"Choose one of the answers.");
        (PaidBy, PaidById, PaidOn, State) = (by, by.Id, today, ExpenseState.Paid);
    }

    /// <summary>The person, or who wrote it down, takes it back as long as nobody has decided.</summary>
    public void TakeBack(Person by)
    {
        if (by != Person && by != RecordedBy)
            throw new RuleBrokenException($"Only who made the claim takes it back.");
        GuardWaiting();
        State = ExpenseState.TakenBack;
    }

    /// <summary>Tells the person what became of it.</summary>
    public Notice Tell(string text, DateTime now) => new(Person, NoticeKind.Expense, text, $"/expenses/{Id}", needsAnswer: true, now);

    private void Decide(Person by, DateTime now)
    {
        GuardWaiting();
        if (by == Person || by == RecordedBy)
            throw new RuleBrokenException($"A second person decides: not who gets the money, and not who wrote it down.");
        (DecidedBy, DecidedById, DecidedAt) = (by, by.Id, now);
    }

    private void GuardWaiting()
    {
        if (State != ExpenseState.Claimed)
            throw new RuleBrokenException($"This was decided or taken back already.");
    }
}

/// <summary>What somebody writes in a claim.</summary>
/// <param name="Pence">The actual cost.</param>
public sealed record ExpenseWords(DateOnly Day, string What, long Pence, string? Note);
