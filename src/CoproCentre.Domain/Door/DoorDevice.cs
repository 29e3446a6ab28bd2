using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Door;

/// <summary>A tablet at the door on which people sign in without an account (V6). Only the hash of its secret is kept.</summary>
[Personal("The tablets at the door that you set up or took away", "So that workers know who looked after each one.", Kept.Records, Seen.Workers)]
public sealed class DoorDevice : Entity
{
    /// <summary>Letters in its name.</summary>
    public const int NameLength = 60;

    /// <summary>Letters in a hash.</summary>
    public const int HashLength = 64;

    private DoorDevice()
    {
    }

    public DoorDevice(PairingCode code, string secretHash, DateTime now)
    {
        Name = code.DeviceName;
        SecretHash = secretHash;
        (PairedBy, PairedById, PairedAt, LastSeenAt) = (code.MadeBy, code.MadeById, now, now);
    }

    /// <summary>Where it stands, like "Front door".</summary>
    public string Name { get; private set; } = "";

    [Tells(Telling.Secret)]
    public string SecretHash { get; private set; } = "";

    public int PairedById { get; private set; }

    public Person PairedBy { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime PairedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime LastSeenAt { get; private set; }

    public int? EndedById { get; private set; }

    public Person? EndedBy { get; private set; }

    /// <summary>UTC; from then on it is a tablet like any other.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Ends it; once more changes nothing.</summary>
    public void Finish(Person by, DateTime now)
    {
        if (EndedAt is null)
            (EndedBy, EndedById, EndedAt) = (by, by.Id, now);
    }
}
