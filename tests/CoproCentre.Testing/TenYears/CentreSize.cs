namespace CoproCentre.Testing.TenYears;

/// <summary>How much an invented centre holds. Meetings are shared out evenly among the groups, at least eight to each.</summary>
public sealed record CentreSize(int People, int Groups, int Meetings, int AgendaItems, int Actions, int Visits)
{
    /// <summary>What the goals of speed are measured with.</summary>
    public static readonly CentreSize OfTenYears = new(People: 2000, Groups: 40, Meetings: 2000, AgendaItems: 20_000, Actions: 15_000, Visits: 250_000);

    /// <summary>A hundredth of it, for tests that need a bit of everything.</summary>
    public static readonly CentreSize Small = new(People: 60, Groups: 4, Meetings: 32, AgendaItems: 160, Actions: 100, Visits: 2_500);
}
