using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Notices;

/// <summary>
/// One message to one person that gathers their notices of a period, in the way they like: e-mail or text, a slip of paper, or somebody tells
/// them (C1, C3). What was tried keeps its words and its key, so a letter sent twice is known to be the same.
/// </summary>
[Personal("How news was brought to you, and who told you", "So that it reaches you once, and somebody notices when it does not.", Kept.Messages, Seen.Workers, GoesWithThem = true, Since = nameof(MadeAt))]
public sealed class Letter : Entity
{
    /// <summary>Letters in the key, which is the same at every try.</summary>
    public const int KeyLength = 32;

    /// <summary>A process that has taken a letter has this long to send it; after that another one may.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Tries go on this long; then it becomes a slip.</summary>
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(2);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    // Doubled more often than this, a minute is longer than the longest pause.
    private const int MostDoublings = 6;

    private readonly List<Notice> notices = [];

    private Letter()
    {
    }

    /// <param name="canBeSent">Whether the site can send in this person's way; else it becomes a slip.</param>
    public Letter(Person person, IEnumerable<Notice> notices, bool canBeSent, DateTime now)
    {
        Person = person;
        Key = Guid.NewGuid().ToString("N");
        MadeAt = now;
        Begin(canBeSent, now);
        foreach (var notice in notices)
            Gather(notice, now);
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>The way it goes, as the person liked it when it was made or tried.</summary>
    public ContactWay Way { get; private set; }

    public LetterState State { get; private set; }

    [NotPersonal]
    public string Key { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>UTC; when the last notice came into it.</summary>
    public DateTime GatheredAt { get; private set; }

    /// <summary>UTC; from when on tries count.</summary>
    public DateTime TriedSince { get; private set; }

    public int Tries { get; private set; }

    /// <summary>UTC; before that nobody tries it. While it is being sent this is the moment at which another process may.</summary>
    public DateTime? NextTryAt { get; private set; }

    public LetterTrouble Trouble { get; private set; }

    /// <summary>UTC; when it became a slip because it could not be sent.</summary>
    public DateTime? GivenUpAt { get; private set; }

    /// <summary>UTC; when it was sent, printed or said.</summary>
    public DateTime? DoneAt { get; private set; }

    public int? SaidById { get; private set; }

    public Person? SaidBy { get; private set; }

    public int? BatchId { get; private set; }

    public SlipBatch? Batch { get; private set; }

    public IReadOnlyList<Notice> Notices => notices;

    /// <summary>What the person has not heard yet, the oldest first.</summary>
    public IEnumerable<Notice> Left() => notices.Where(n => n.ReachedAt is null).OrderBy(n => n.WrittenAt).ThenBy(n => n.Id);

    /// <summary>Takes one more notice along. What goes out by itself keeps its words once it is made.</summary>
    public void Gather(Notice notice, DateTime now)
    {
        notice.GoWith(this);
        notices.Add(notice);
        GatheredAt = now;
    }

    /// <summary>The person may like another way by now.</summary>
    public void FollowWay(bool canBeSent, DateTime now)
    {
        if (Way != Person.Way)
            Begin(canBeSent, now);
    }

    public void Send(DateTime now)
    {
        if (State is LetterState.Waiting or LetterState.ToPrint)
            Finish(LetterState.Sent, now);
    }

    /// <summary>It did not go out. It is tried again after a longer pause each time, or given up: then it becomes a slip.</summary>
    public void PutOff(LetterTrouble trouble, DateTime now)
    {
        if (State != LetterState.Waiting)
            return;
        (Trouble, NextTryAt) = (trouble, now + PauseAfter(Tries));
        if (trouble is LetterTrouble.Refused or LetterTrouble.WrongNumber or LetterTrouble.WrongAddress || now - TriedSince >= GivesUpAfter)
            (State, GivenUpAt, NextTryAt) = (LetterState.ToPrint, now, null);
    }

    /// <summary>Tries again what was given up, from the beginning.</summary>
    public void TryAgain(bool canBeSent, DateTime now)
    {
        GuardOpen(GivenUpAt is not null);
        Begin(canBeSent, now);
    }

    /// <summary>Somebody told the person; who did so stands in the record (C3).</summary>
    public void Say(Person by, DateTime now)
    {
        GuardOpen(State is LetterState.ToSay or LetterState.ToPrint);
        SaidBy = by;
        Finish(LetterState.Said, now);
    }

    /// <summary>Nothing is left in it that the person does not know.</summary>
    public void Drop()
    {
        if (State is LetterState.Waiting or LetterState.ToPrint or LetterState.ToSay)
            (State, NextTryAt) = (LetterState.NotNeeded, null);
    }

    /// <summary>1, 2, 4 ... minutes, an hour at most.</summary>
    public static TimeSpan PauseAfter(int tries)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(Math.Max(tries - 1, 0), MostDoublings));
        return pause < LongestPause ? pause : LongestPause;
    }

    internal void PutInto(SlipBatch batch)
    {
        GuardOpen(State == LetterState.ToPrint);
        Batch = batch;
    }

    internal void Print(DateTime now)
    {
        if (State == LetterState.ToPrint)
            Finish(LetterState.Printed, now);
    }

    private void Begin(bool canBeSent, DateTime now)
    {
        Way = Person.Way;
        var goesByItself = Way is ContactWay.Text or ContactWay.Email;
        State = Way == ContactWay.InPerson ? LetterState.ToSay : goesByItself && canBeSent ? LetterState.Waiting : LetterState.ToPrint;
        Trouble = goesByItself && !canBeSent ? LetterTrouble.NotSetUp : LetterTrouble.None;
        (TriedSince, Tries, GivenUpAt, NextTryAt) = (now, 0, null, State == LetterState.Waiting ? now : null);
    }

    private void Finish(LetterState state, DateTime now)
    {
        (State, DoneAt, NextTryAt) = (state, now, null);
        foreach (var notice in Left().ToList())
            notice.Reach(now);
    }

    private void GuardOpen(bool isOpen)
    {
        if (!isOpen || Batch is not null || BatchId is not null || State is not (LetterState.ToPrint or LetterState.ToSay))
            throw new RuleBrokenException($"Somebody has seen to this already. Thank you.");
    }
}
