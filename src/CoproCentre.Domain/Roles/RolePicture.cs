namespace CoproCentre.Domain.Roles;

/// <summary>The small drawing beside a job's name.</summary>
public enum RolePicture
{
    Chair,
    Welcome,
    Kitchen,
    TeaBar,
    Garden,
    Arts,
    Cleaning,
    Talking,
}
