using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Centre;

/// <summary>A room that meetings can book (M1). A room in use cannot be removed, only closed for new bookings.</summary>
[NotPersonal]
public sealed class Room : Entity
{
    /// <summary>Letters in a room's name.</summary>
    public const int NameLength = 80;

    private Room()
    {
    }

    public Room(string name) => Rename(name);

    public string Name { get; private set; } = "";

    public bool IsOpen { get; private set; } = true;

    public void Rename(string name) => Name = Say.Needed(name, "a name for the room", NameLength);

    public void Close() => IsOpen = false;

    public void Reopen() => IsOpen = true;
}
