namespace CoproCentre.Domain.Meetings;

/// <summary>Where the minutes are: being written, open for corrections by those who were there, approved and locked, shared (M11).</summary>
public enum MinutesStage
{
    Draft,
    Correcting,
    Approved,
    Shared,
}
