namespace CoproCentre.Domain.Privacy;

/// <summary>How long a kind of data is kept unless the centre says otherwise, and how far it may go; in years or in days.</summary>
public sealed record RetentionLimit(Kept Kind, bool InYears, int Usual, int Least, int Most)
{
    /// <summary>Days before, in which people can read what will go.</summary>
    public const int DaysAnnounced = 30;

    /// <summary>What a manager can set.</summary>
    public static IReadOnlyList<RetentionLimit> All { get; } =
    [
        new(Kept.Page, true, 2, 1, 10),
        new(Kept.Arrivals, true, 10, 1, 20),
        new(Kept.Drafts, false, 90, 30, 365),
        new(Kept.SignIns, false, 30, 7, 90),
        new(Kept.Slips, false, 30, 7, 90),
        new(Kept.Messages, false, 180, 30, 730),
        new(Kept.Requests, true, 3, 1, 6),
        new(Kept.Expenses, true, 7, 6, 10),
    ];

    public static RetentionLimit? Of(Kept kind) => All.FirstOrDefault(l => l.Kind == kind);

    /// <summary>What is older than this day has had its time.</summary>
    public DateOnly Before(DateOnly today, int amount) => InYears ? today.AddYears(-amount) : today.AddDays(-amount);
}
