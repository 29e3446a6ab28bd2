namespace CoproCentre.Domain.People;

/// <summary>How large a person likes words on screen.</summary>
public enum TextSize
{
    Normal,
    Large,
    Largest,
}
