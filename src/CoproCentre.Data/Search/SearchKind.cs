namespace CoproCentre.Data.Search;

/// <summary>What can be found, in the order in which it is shown. The numbers are part of the keys of <see cref="SearchEntry"/> and stay.</summary>
public enum SearchKind
{
    Group = 0,
    Meeting = 1,
    AgendaItem = 2,
    Decision = 3,
    Action = 4,
    Change = 5,
    Suggestion = 6,
    Minutes = 7,
    Person = 8,
}
