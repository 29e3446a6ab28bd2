namespace CoproCentre.Web.Features.Changes;

/// <summary>Something that led to a change, as a form names it: "decision-5".</summary>
public sealed record CauseKey(string Kind, int Id)
{
    public const string Suggestion = "suggestion";
    public const string Item = "item";
    public const string Decision = "decision";
    public const string Action = "action";

    public override string ToString() => $"{Kind}-{Id}";

    /// <summary>The ids of one kind; what was not written by a form is left out.</summary>
    public static List<int> Ids(IEnumerable<string> keys, string kind) =>
        [.. keys.Select(Read).OfType<CauseKey>().Where(k => k.Kind == kind).Select(k => k.Id).Distinct()];

    private static CauseKey? Read(string? key) => key?.Split('-') is [var kind, var id] && int.TryParse(id, out var number) ? new(kind, number) : null;
}
