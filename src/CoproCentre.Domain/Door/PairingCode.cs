using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Door;

/// <summary>A code that makes one tablet a door, once and within minutes (V6). Only its hash is kept.</summary>
[Personal("Codes you made to set up a tablet at the door", "So that only a worker can set one up.", Kept.Slips, Seen.App,
    GoesWithThem = true, Texts = Telling.Words, Since = nameof(MadeAt))]
public sealed class PairingCode : Entity
{
    /// <summary>How long it can be used.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private PairingCode()
    {
    }

    public PairingCode(string deviceName, string codeHash, Person madeBy, DateTime now)
    {
        DeviceName = Say.Needed(deviceName, "where the tablet stands", DoorDevice.NameLength);
        CodeHash = codeHash;
        (MadeBy, MadeById, MadeAt) = (madeBy, madeBy.Id, now);
    }

    public string DeviceName { get; private set; } = "";

    [Tells(Telling.Secret)]
    public string CodeHash { get; private set; } = "";

    [Whose]
    public int MadeById { get; private set; }

    public Person MadeBy { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>Refuses a code that was used, or is too old.</summary>
    public DoorDevice Pair(string secretHash, DateTime now)
    {
        if (UsedAt is not null || now >= MadeAt + Lasts)
            throw new RuleBrokenException($"This code has been used or is too old. Ask a worker for a new one.");
        UsedAt = now;
        return new(this, secretHash, now);
    }
}
