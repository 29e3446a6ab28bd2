namespace CoproCentre.Domain.Privacy;

/// <summary>How long something about a person is kept (D2); a manager sets the times within limits.</summary>
public enum Kept
{
    /// <summary>As long as the person has a page; it goes when they have not been in for years.</summary>
    Page,

    /// <summary>With the records of the group, for good; the person in them becomes "a member" when their page goes.</summary>
    Records,
    Arrivals,
    Drafts,
    Forms,
    SignIns,
    Slips,
    Messages,
    Requests,

    /// <summary>As long as accounts have to be shown.</summary>
    Expenses,

    /// <summary>For good and without names: who looked at what is proof only as long as nobody can take a line out.</summary>
    Trail,
}
