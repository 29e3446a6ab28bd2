using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Audit;

/// <summary>The end of the audit trail: the number of its last line and that line's seal, sealed again, so that taking away the last lines is seen.</summary>
[NotPersonal]
public sealed class AuditHead
{
    /// <summary>There is one head.</summary>
    public const int OnlyId = 1;

    private AuditHead()
    {
    }

    public int Id { get; private init; } = OnlyId;

    public long Number { get; private set; }

    /// <summary>The seal of the last line; nothing before the first one.</summary>
    public byte[] LastHash { get; private set; } = [];

    public byte[] Hash { get; private set; } = [];

    internal void MoveTo(AuditRow last, Seal seal) => (Number, LastHash, Hash) = (last.Number, last.Hash, SealOf(last.Number, last.Hash, seal));

    internal bool IsSealed(Seal seal) => Number == 0 || Hash.AsSpan().SequenceEqual(SealOf(Number, LastHash, seal));

    private static byte[] SealOf(long number, byte[] last, Seal seal) => seal($"head\n{number}\n{Convert.ToHexStringLower(last)}");
}
