namespace CoproCentre.Domain.Meetings;

/// <summary>When something takes effect (M3): within a week, in the medium term, in the long term.</summary>
public enum Horizon
{
    Immediate,
    MediumTerm,
    LongTerm,
}
