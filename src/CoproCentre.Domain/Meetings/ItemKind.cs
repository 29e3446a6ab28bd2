namespace CoproCentre.Domain.Meetings;

/// <summary>What an agenda item asks of people (M2).</summary>
public enum ItemKind
{
    Information,
    Discussion,
    Decision,
}
