namespace CoproCentre.Domain.Meetings;

/// <summary>Which checklist a check is on: the chair's preparation (M4) or the day itself (M5).</summary>
public enum CheckPart
{
    Chair,
    Day,
}
