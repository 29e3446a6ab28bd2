using System.Security.Cryptography;
using System.Text;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Accounts;

/// <summary>One browser in which an account is signed in. It keeps what kind of device it is, never from where (D1).</summary>
[Personal("Where you are signed in: the kind of device, and since when",
    "So that you can see it, and end it.", Kept.SignIns, Seen.Nobody, GoesWithThem = true, Texts = Telling.Own, Since = nameof(StartedAt))]
public sealed class Session
{
    /// <summary>Letters in the words for a device.</summary>
    public const int DeviceLength = 60;

    /// <summary>How long a session lasts after the last page.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>How long a session lasts at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>How often the last page is written down, so that reading mostly only reads.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>How long after showing who they are somebody may change how they sign in.</summary>
    public static readonly TimeSpan SureFor = TimeSpan.FromMinutes(15);

    private const int KeyBytes = 32;

    private Session()
    {
    }

    public Session(Account account, string key, string device, bool withCode, DateTime now)
    {
        AccountId = account.Id;
        KeyHash = HashOf(key);
        Stamp = account.SecurityStamp!;
        Device = device;
        StartedAt = LastSeenAt = SureAt = now;
        CodeAt = withCode ? now : null;
    }

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    /// <summary>Hash of the key that the browser holds, in hexadecimal.</summary>
    [Tells(Telling.Secret)]
    public string KeyHash { get; private set; } = "";

    /// <summary>The account's stamp when the session began: when the account takes a new one, all its sessions are over.</summary>
    [Tells(Telling.Secret)]
    public string Stamp { get; private set; } = "";

    /// <summary>Like "Firefox on Android"; empty when it could not be told.</summary>
    public string Device { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>UTC, to within <see cref="SeenEvery"/>.</summary>
    public DateTime LastSeenAt { get; private set; }

    /// <summary>UTC; when the person last showed with the pass phrase who they are.</summary>
    public DateTime SureAt { get; private set; }

    /// <summary>UTC; when the second step was done. A session without it shows nothing to somebody who needs one.</summary>
    public DateTime? CodeAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>A key that nobody can guess.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
