namespace CoproCentre.Domain.Meetings;

/// <summary>Whether somebody came or sent apologies (M7).</summary>
public enum AttendanceState
{
    Present,
    Apologies,
}
