using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Programme;

/// <summary>A group of people who begin together (P1). Joining in any other week is possible as well.</summary>
[NotPersonal]
public sealed class Intake : Entity
{
    /// <summary>Letters in its name.</summary>
    public const int NameLength = 60;

    private Intake()
    {
    }

    public Intake(string? name, DateOnly startsOn)
    {
        Name = Say.Needed(name, "a name for those who begin together", NameLength);
        StartsOn = startsOn;
    }

    /// <summary>Like "Spring 2027".</summary>
    public string Name { get; private set; } = "";

    public DateOnly StartsOn { get; private set; }
}
