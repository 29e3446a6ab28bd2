using CoproCentre.Data.Days;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Features.Shared;

namespace CoproCentre.Web.Features.Days;

/// <summary>The board of one day (V5, M17).</summary>
/// <param name="IsWorker">Sees how far people are in a job; who leads for a day sees ready, learning or new.</param>
/// <param name="MayChange">Jobs can be shared out here.</param>
public sealed record BoardPage(DateOnly Day, DateOnly Today, bool IsWorker, bool MayChange, string ClosedBecause, string? Lead, int Here,
    IReadOnlyList<FreePerson> Free, IReadOnlyList<SessionPart> Sessions, IReadOnlyList<PlacedRow> Elsewhere, IReadOnlyList<WordWith> Words, JobCard? Next, CameIn? Came)
{
    public bool IsToday => Day == Today;

    public bool IsPast => Day < Today;

    public string Address => DayAccess.AddressOf(Day);

    public bool HasJobs => Sessions.Any(s => s.Jobs.Count > 0);

    /// <summary>Somebody can be placed or taken off by one press.</summary>
    public bool HasButtons => MayChange && (Elsewhere.Count > 0 || Sessions.Any(s => s.Jobs.Any(j => j.People.Count > 0 || j.Asks.Count > 0)));
}

/// <summary>Who came in, as it was looked for.</summary>
public sealed record CameIn(string? Find, IReadOnlyList<FoundPerson> Found)
{
    public const int MostFound = 10;
}

public sealed record FoundPerson(int Id, string Name, bool IsIn);

/// <summary>Somebody who is in and has no job today.</summary>
/// <param name="Word">A text with a gap for <paramref name="Job"/>.</param>
public sealed record FreePerson(int Id, string Name, string Word, string? Job);

public sealed record SessionPart(int Id, string Name, TimeOnly Starts, TimeOnly Ends, string Why, bool IsOver, IReadOnlyList<JobCard> Jobs);

/// <summary>Somebody in a job, and how far they are in it.</summary>
/// <param name="Word">A text with a gap for <paramref name="Buddy"/>.</param>
public sealed record PlacedRow(int Id, int PersonId, string Name, string Word, string? Buddy);

/// <summary>Whom to ask, and why.</summary>
public sealed record AskRow(int PersonId, string Name, bool IsLearning, string Why);

/// <param name="NobodyIsReady">A place is free, and nobody who is in is ready for it.</param>
public sealed record JobCard(int RoleId, int SessionId, string Name, RolePicture Picture, int Free, JobNeed Need, bool NobodyIsReady, bool IsNotOffered,
    IReadOnlyList<PlacedRow> People, IReadOnlyList<AskRow> Asks)
{
    public string Id => $"{SessionId}-{RoleId}";

    public string Icon => Words.IconOf(Picture);
}

/// <summary>What to have a word about with somebody who is in.</summary>
public sealed record WordWith(int PersonId, string Name, IReadOnlyList<WorthAWord> About)
{
    /// <summary>Things shown for one person; enough for a word.</summary>
    public const int Most = 2;
}
