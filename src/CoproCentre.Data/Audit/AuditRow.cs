using System.Globalization;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Audit;

/// <summary>One line of the audit trail. It is written once and never changed; its seal covers its contents and the line before it.</summary>
[Personal("Who opened or changed what is kept about you, and what you opened and changed",
    "So that you can see who looked, and nobody can take a line out.", Kept.Trail, Seen.Managers)]
public sealed class AuditRow
{
    /// <summary>Letters in the name of a kind of record.</summary>
    public const int WhatLength = 60;

    /// <summary>Letters in the details.</summary>
    public const int DetailsLength = 400;

    private AuditRow()
    {
    }

    internal AuditRow(long number, AuditNote note, Acting acting, DateTime now, byte[] before, Seal seal)
    {
        var at = note.At ?? now;
        Number = number;
        // Whole milliseconds, which every database gives back as they were.
        At = new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        (PersonId, SessionId) = note.By ?? acting;
        Kind = note.Kind;
        What = note.What;
        RecordId = note.RecordId;
        AboutId = note.AboutId;
        Details = note.Details.Length > DetailsLength ? note.Details[..DetailsLength] : note.Details;
        Hash = SealAfter(before, seal);
    }

    /// <summary>Counts from 1, without a gap.</summary>
    public long Number { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Who did it; nobody for a stranger and for the app itself.</summary>
    public int? PersonId { get; private init; }

    public int? SessionId { get; private init; }

    public AuditKind Kind { get; private init; }

    /// <summary>The kind of record, like "Meeting".</summary>
    [NotPersonal]
    public string What { get; private init; } = "";

    public int? RecordId { get; private init; }

    /// <summary>The person concerned, when it is one.</summary>
    [Whose]
    public int? AboutId { get; private init; }

    /// <summary>The names of the fields that changed, or the page that was opened.</summary>
    [NotPersonal]
    public string Details { get; private init; } = "";

    [NotPersonal]
    public byte[] Hash { get; private init; } = [];

    internal byte[] SealAfter(byte[] before, Seal seal) => seal(string.Create(CultureInfo.InvariantCulture,
        $"{Number}\n{new DateTimeOffset(At).ToUnixTimeMilliseconds()}\n{PersonId}\n{SessionId}\n{(int)Kind}\n{What}\n{RecordId}\n{AboutId}\n{Details}\n{Convert.ToHexStringLower(before)}"));
}

/// <summary>A keyed hash of 32 bytes; the key is not in the database.</summary>
public delegate byte[] Seal(string contents);
