using CoproCentre.Data.Audit;

namespace CoproCentre.Web.Features.Audit;

/// <summary>Which lines are looked for. The days are the centre's, and both count in.</summary>
public sealed record AuditFilter
{
    public string? Name { get; init; }

    public int? Person { get; init; }

    public AuditKind? Kind { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Only lines before this number: the next page.</summary>
    public long? Before { get; init; }

    public bool IsPlain => Name is null && Person is null && Kind is null && From is null && To is null && Before is null;

    /// <summary>The same question in an address.</summary>
    public string Query(long? before = null) => QueryString.Create(new Dictionary<string, string?>
    {
        ["person"] = Person?.ToString(),
        ["kind"] = Kind?.ToString(),
        ["from"] = From?.ToString("yyyy-MM-dd"),
        ["to"] = To?.ToString("yyyy-MM-dd"),
        ["before"] = before?.ToString(),
    }.Where(p => p.Value is not null)).ToString();
}

public sealed record AuditPage(AuditFilter Filter, IReadOnlyList<AuditLine> Lines, long? Older, IReadOnlyList<AuditCandidate> Candidates)
{
    public const int Rows = 25;
}

/// <summary>One line as people read it; the time is UTC. The record has a number when the line is about no person.</summary>
public sealed record AuditLine(long Number, DateTime At, string Words, int? RecordId);

/// <summary>Somebody of the name that was looked for.</summary>
public sealed record AuditCandidate(int Id, string Name);

public sealed record LookedAtPage(IReadOnlyList<AuditLine> Lines, long? Older, bool IsFirst);
