using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Days;

/// <summary>Somebody in a job at a session of one day.</summary>
/// <param name="Id">The place's own number; 0 when it is not kept yet.</param>
/// <param name="IsReady">Fills a place; who is not ready learns beside somebody who is.</param>
public sealed record PlacedPerson(int Id, int PersonId, string Name, bool IsReady);

/// <summary>A job at a session of one day, with the people in it (V5).</summary>
/// <param name="Places">People who are ready that it needs; learners come beside them.</param>
public sealed record DayJob(int RoleId, string Name, int? MadeForId, int SessionId, int Places, IReadOnlyList<PlacedPerson> People)
{
    public bool HasReady => People.Any(p => p.IsReady);

    /// <summary>Places that nobody who is ready has.</summary>
    public int Free => Math.Max(0, Places - People.Count(p => p.IsReady));

    public JobNeed Need => People.Count > 0 && !HasReady ? JobNeed.SomebodyReady : Free > 0 ? JobNeed.More : JobNeed.None;

    /// <summary>Whether it is made for other people only.</summary>
    public bool IsForOthersThan(int personId) => MadeForId is { } madeFor && madeFor != personId;

    /// <summary>Refuses to leave somebody new or learning alone with it (V5).</summary>
    public void Guard(string name, int personId, Readiness readiness)
    {
        if (IsForOthersThan(personId))
            throw new RuleBrokenException($"This job was made for somebody else.");
        if (readiness == Readiness.Ready || People.Any(p => p.IsReady && p.PersonId != personId))
            return;
        if (MadeForId == personId)
            throw new RuleBrokenException($"{name} is learning this. The step “on my own” comes first, as nobody else does {Name}.");
        if (readiness == Readiness.New)
            throw new RuleBrokenException($"{name} is new to this. Put somebody ready on {Name} first.");
        throw new RuleBrokenException($"{name} is learning this. Put somebody ready on {Name} first.");
    }
}

/// <summary>What a job lacks on a day.</summary>
public enum JobNeed
{
    None,

    /// <summary>Places are free.</summary>
    More,

    /// <summary>Only people who are learning it are in it.</summary>
    SomebodyReady,
}
