using CoproCentre.Web.Features.Shared;

namespace CoproCentre.Web.Features.Arrivals;

public sealed record ArrivalsPage(Paged<PersonIn> People, ILookup<int, ActionWord> Actions, string? Find, IReadOnlyList<FoundPerson> Found)
{
    public const int MostFound = 10;

    /// <summary>Actions shown for one person; enough for a word.</summary>
    public const int MostActions = 3;
}

public sealed record PersonIn(int Id, string Name, bool HasActions);

public sealed record ActionWord(int Id, string What, DateOnly DueOn, string Group);

public sealed record FoundPerson(int Id, string Name, bool IsIn);

public sealed class TickForm
{
    public int PersonId { get; set; }
}
