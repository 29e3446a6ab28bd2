using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Programme;

/// <summary>The key with which the centre signs badges, sealed with the centre's own key (P4). The newest signs; older ones stay, because what they signed still holds.</summary>
[NotPersonal]
public sealed class BadgeKey
{
    private BadgeKey()
    {
    }

    public BadgeKey(string sealedKey, DateTime now) => (Sealed, MadeAt) = (sealedKey, now);

    public int Id { get; private set; }

    public string Sealed { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }
}
