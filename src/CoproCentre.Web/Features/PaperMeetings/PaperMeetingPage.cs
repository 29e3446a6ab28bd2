using CoproCentre.Web.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.PaperMeetings;

/// <summary>The page on which a meeting is typed in from paper.</summary>
public sealed record PaperMeetingPage(
    int Id, string Group, DateOnly Date, IReadOnlyList<ItemOnPaper> Items, IReadOnlyList<SelectListItem> People, PaperMeetingForm Form)
{
    /// <summary>When words that were not sent were kept, in UTC.</summary>
    public DateTime? KeptAt { get; init; }

    public string Address => $"/meetings/{Id}/paper";

    /// <summary>The items, for what belongs to one of them.</summary>
    public IReadOnlyList<SelectListItem> Abouts => [.. Items.Select((item, index) => new SelectListItem($"{index + 1}. {item.Title}", item.Id.ToString()))];
}

/// <summary>An item of the agenda.</summary>
public sealed record ItemOnPaper(int Id, string Title, int Version);


/// <summary>The button for more rows of a list; its words come localised.</summary>
public sealed record MoreRows(PaperMeetingPage Page, string List, string Section, string Words);

/// <summary>How many rows each list has.</summary>
public sealed record PaperRows(int Extras, int Decisions, int Actions, int Points)
{
    /// <summary>Most rows of a list; nobody has found a meeting with more.</summary>
    public const int Most = 40;

    /// <summary>Empty rows that the button adds.</summary>
    public const int More = 3;

    public static readonly PaperRows Usual = new(1, 3, 3, 2);

    /// <summary>As many as were sent, and some more of those that are wanted.</summary>
    public static PaperRows Of(IFormCollection sent, string? go) => new(
        Count(sent, go, "Extras", "Title"), Count(sent, go, "Decisions", "What"), Count(sent, go, "Actions", "What"), Count(sent, go, "Points", "Text"));

    private static int Count(IFormCollection sent, string? go, string list, string field)
    {
        var count = Enumerable.Range(0, Most).TakeWhile(i => sent.ContainsKey($"Form.{list}[{i}].{field}")).Count();
        return Math.Min(Most, go?.Equals($"more-{list}", StringComparison.OrdinalIgnoreCase) == true ? count + More : count);
    }
}

/// <summary>Under which names the words of the page are kept while they are written.</summary>
public static class PaperDrafts
{
    public static string Notes(int itemId) => $"agenda-item-{itemId}-notes";

    public static string Closing(int meetingId) => $"meeting-{meetingId}-closing-words";

    /// <param name="what">Like "decision", or "newcomers" with row 0.</param>
    public static string Row(int meetingId, string what, int row) => $"meeting-{meetingId}-paper-{what}-{row}";

    /// <summary>All fields of a meeting that can be kept.</summary>
    public static IReadOnlyCollection<string> All(int meetingId, IEnumerable<int> itemIds) =>
    [
        .. itemIds.Select(Notes), Closing(meetingId), Row(meetingId, "newcomers", 0),
        .. Enumerable.Range(0, PaperRows.Most).SelectMany(row => new[] { "extra", "decision", "action", "point" }.Select(what => Row(meetingId, what, row))),
    ];

    /// <summary>Puts kept words into a fresh form.</summary>
    public static void Restore(PaperMeetingForm form, int meetingId, IReadOnlyDictionary<string, KeptWords> kept)
    {
        foreach (var item in form.Items)
            item.Notes = kept.GetValueOrDefault(Notes(item.Id))?.Text;
        form.Newcomers = kept.GetValueOrDefault(Row(meetingId, "newcomers", 0))?.Text;
        form.ClosingWords = kept.GetValueOrDefault(Closing(meetingId))?.Text;
        for (var row = 0; row < PaperRows.Most; row++)
        {
            Put(form.Extras, row, "extra", (extra, text) => extra.Notes = text);
            Put(form.Decisions, row, "decision", (decision, text) => decision.What = text);
            Put(form.Actions, row, "action", (action, text) => action.What = text);
            Put(form.Points, row, "point", (point, text) => point.Text = text);
        }

        void Put<T>(List<T> rows, int row, string what, Action<T, string> put)
            where T : new()
        {
            if (!kept.TryGetValue(Row(meetingId, what, row), out var words))
                return;
            while (rows.Count <= row)
                rows.Add(new());
            put(rows[row], words.Text);
        }
    }
}
