namespace CoproCentre.Domain;

/// <summary>Something the centre keeps and people can change. Its version grows with every change, so no change can overwrite another unseen.</summary>
public abstract class Entity
{
    /// <summary>0 until it is saved for the first time.</summary>
    public int Id { get; private set; }

    /// <summary>Counts the changes; set when it is saved.</summary>
    public int Version { get; private set; }
}
