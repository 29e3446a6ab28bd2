namespace CoproCentre.Data;

/// <summary>Where a centre keeps its data.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}
