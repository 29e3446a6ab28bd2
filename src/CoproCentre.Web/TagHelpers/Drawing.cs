using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace CoproCentre.Web.TagHelpers;

/// <summary>The house's own drawings. Each stands beside words, so all are hidden from screen readers.</summary>
public static class Drawing
{
    private static readonly Dictionary<string, string> Icons = new()
    {
        ["action"] = """<path d="M12.5 4.5H6.5a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V12M8.5 11.5l3.5 3.5 8-9.5"/>""",
        ["alert"] = """<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.7h.01"/>""",
        ["award"] = """<circle cx="12" cy="9" r="5.5"/><path d="M8.5 13.5 7 21l5-2.5L17 21l-1.5-7.5M12 6.8v4.4"/>""",
        ["back"] = """<path d="M19 12H5.5M11 6.5 5.5 12l5.5 5.5"/>""",
        ["board"] = """<path d="M4 5h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM8 20.5l1.5-3.5M16 20.5l-1.5-3.5M7 9h4v4H7zM14.5 9h3M14.5 12.5h3"/>""",
        ["broom"] = """<path d="M13 11 19.5 3.5M9.5 9.5l5 4.5-2 6.5H4.5c2-2 3-4 2.5-6.5zM9 20.5l1-3"/>""",
        ["brush"] = """<path d="M20 4 11.5 12.5M9 12c-3 .5-2 4-5 5.5 1.5 1.8 7.5 2.5 8-2.5"/>""",
        ["card"] = """<path d="M5 5.5h14A1.5 1.5 0 0 1 20.5 7v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17V7A1.5 1.5 0 0 1 5 5.5zM7 9.5h4v4H7zM14 10h3.5M14 13.5h3.5"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2.5"/>""",
        ["cross"] = """<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>""",
        ["decision"] = """<path d="M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-6.5L8 20.5v-4H5A1.5 1.5 0 0 1 3.5 15V6A1.5 1.5 0 0 1 5 4.5zM8.5 10.5l2.5 2.5 4.5-5"/>""",
        ["door"] = """<path d="M6.5 20.5V5a1.5 1.5 0 0 1 1.5-1.5h8A1.5 1.5 0 0 1 17.5 5v15.5M4 20.5h16M13.8 12.5h.01"/>""",
        ["down"] = """<path d="M12 5v13.5M6.5 13l5.5 5.5 5.5-5.5"/>""",
        ["groups"] = """<path stroke-width="4" d="M12 4h.01M18.9 8h.01M18.9 16h.01M12 20h.01M5.1 16h.01M5.1 8h.01"/>""",
        ["heart"] = """<path d="M12 20s-7.5-4.5-7.5-10.2A4.3 4.3 0 0 1 12 7.2a4.3 4.3 0 0 1 7.5 2.6C19.5 15.5 12 20 12 20z"/>""",
        ["home"] = """<path d="M4 11.5 12 5l8 6.5M6.5 10v9h11v-9M10 19v-5h4v5"/>""",
        ["leaf"] = """<path d="M5 20c2-6 5-9 9-11M7.5 15.5C5 9 10 4.5 19.5 4.5c.5 9-4 14-10.5 11.5"/>""",
        ["long"] = """<path d="M12 21v-8M12 17l3-2.5M8 14.5h8a3.8 3.8 0 0 0 1.7-7.2C17.3 4.6 15 3 12 3S6.7 4.6 6.3 7.3A3.8 3.8 0 0 0 8 14.5z"/>""",
        ["maybe"] = """<path d="M8.5 9a3.5 3.5 0 1 1 5.2 3c-1.2.7-1.7 1.3-1.7 2.7M12 18.5h.01"/>""",
        ["message"] = """<path d="M5 5.5h14A1.5 1.5 0 0 1 20.5 7v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17V7A1.5 1.5 0 0 1 5 5.5zM4 7l8 6 8-6"/>""",
        ["mid"] = """<path d="M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM4 10h16M8.5 3v4M15.5 3v4"/>""",
        ["mug"] = """<path d="M5 9h11v7a3.5 3.5 0 0 1-3.5 3.5h-4A3.5 3.5 0 0 1 5 16zM16 11h1.5a2.5 2.5 0 0 1 0 5H16M8.5 3.5v2.5M12.5 3.5v2.5"/>""",
        ["next"] = """<path d="M5 12h13.5M13 6.5l5.5 5.5-5.5 5.5"/>""",
        ["note"] = """<path d="M4.5 19.5l1-4.5L16 4.5 19.5 8 9 18.5l-4.5 1zM13.5 7 17 10.5"/>""",
        ["now"] = """<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7"/>""",
        ["park"] = """<path d="M6.5 4h11v16.5L12 16.5l-5.5 4z"/>""",
        ["people"] = """<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c.3-4 3-6 6.5-6s6.2 2 6.5 6M15.5 5.3a3.3 3.3 0 0 1 0 6.3M18 14.5c2.2.8 3.4 2.7 3.5 5.5"/>""",
        ["person"] = """<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.5-4.5 3.5-6.5 7.5-6.5s7 2 7.5 6.5"/>""",
        ["place"] = """<path d="M12 21c4.5-5 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6 6.5 11z"/><circle cx="12" cy="10" r="2.3"/>""",
        ["plus"] = """<path d="M12 5v14M5 12h14"/>""",
        ["pot"] = """<path d="M5 10h14v6.5a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3zM3 12.5h2M19 12.5h2M6 7h12M12 4.5V7"/>""",
        ["print"] = """<path d="M7 9V4h10v5M7 17H5a1.5 1.5 0 0 1-1.5-1.5v-5A1.5 1.5 0 0 1 5 9h14a1.5 1.5 0 0 1 1.5 1.5v5A1.5 1.5 0 0 1 19 17h-2M7 14h10v6.5H7z"/>""",
        ["search"] = """<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5 5"/>""",
        ["speak"] = """<path d="M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-6.5L8 20.5v-4H5A1.5 1.5 0 0 1 3.5 15V6A1.5 1.5 0 0 1 5 4.5zM8 10.5h.01M12 10.5h.01M16 10.5h.01"/>""",
        ["tick"] = """<path d="M5 12.5l4.5 4.5L19 7.5"/>""",
        ["today"] = """<path d="M6 6h12a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zM9 6V4h6v2M8.5 12.5l2 2 4-4"/>""",
        ["tools"] = """<path d="M4 8h9M17 8h3M4 16h3M11 16h9"/><circle cx="15" cy="8" r="2"/><circle cx="9" cy="16" r="2"/>""",
        ["up"] = """<path d="M12 19V5.5M6.5 11 12 5.5l5.5 5.5"/>""",
    };

    /// <summary>An icon of the house; one that turns points the other way where reading runs from right to left.</summary>
    public static IHtmlContent Icon(string name, bool turn = false) =>
        Icons.TryGetValue(name, out var lines)
            ? new HtmlString($"""<svg class="cc-icon{(turn ? " cc-turn" : "")}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{lines}</svg>""")
            : throw new ArgumentException($"There is no icon called {name}.", nameof(name));

    /// <summary>The mark at the start of a line in a task list.</summary>
    public static IHtmlContent Mark(MarkState state)
    {
        var inner = state switch
        {
            MarkState.Done => """<path class="in" d="M8.5 14.5l4 4 7-8"/>""",
            MarkState.Next => """<path class="in" d="M8.5 14h10.5M14.5 9.5 19 14l-4.5 4.5"/>""",
            MarkState.Half => """<path class="in" d="M14 6a8 8 0 0 0 0 16z"/>""",
            _ => "",
        };
        var kind = state.ToString().ToLowerInvariant();
        return new HtmlString($"""<svg class="cc-mark cc-mark--{kind}" viewBox="0 0 28 28" aria-hidden="true" focusable="false"><circle class="dot" cx="14" cy="14" r="12"/>{inner}</svg>""");
    }

    /// <summary>The ring of chairs from above: the full ones, then the free one, then the empty ones.</summary>
    /// <param name="id">Names the chair that the others repeat; different for each ring of a page.</param>
    public static IHtmlContent Ring(string id, int chairs, int free, int? full, bool big)
    {
        chairs = Math.Clamp(chairs, 1, 60);
        // Without a count all are taken and the free chair stands where it is seen best.
        var firstFree = full is { } count ? Math.Clamp(count, 0, chairs) : big ? Math.Max(0, chairs - 2) : Math.Min(1, chairs - 1);
        var seat = ChairWidth(chairs, big);
        var top = 100 - (big ? 66 : 56) - seat / 2;
        var back = seat * (big ? .24 : .28);
        var backTop = top - seat * .13 - back;
        var edge = backTop - 1;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="cc-ring{(big ? "" : " cc-ring--s")}" viewBox="{edge:0.#} {edge:0.#} {200 - 2 * edge:0.#} {200 - 2 * edge:0.#}" aria-hidden="true" focusable="false">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<defs><g id="{id}"><rect class="cc-chair__in" x="{100 - seat / 2:0.#}" y="{top:0.#}" width="{seat:0.#}" height="{seat:0.#}" rx="{seat * .26:0.#}"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="cc-chair__back" d="M{100 - seat * .55 + back / 2:0.#} {backTop + back / 2:0.#}h{seat * 1.1 - back:0.#}" stroke-width="{back:0.#}"/></g></defs>""");
        for (var i = 0; i < chairs; i++)
        {
            var isFree = i >= firstFree && i < firstFree + free;
            var kind = isFree ? "cc-chair cc-chair--free" : full is null || i < firstFree ? "cc-chair" : "cc-chair cc-chair--empty";
            svg.Append(CultureInfo.InvariantCulture, $"""<use href="#{id}" class="{kind}" transform="rotate({i * 360d / chairs:0.##} 100 100)"/>""");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static double ChairWidth(int chairs, bool big)
    {
        var room = chairs < 3 ? 80 : 2 * (big ? 66 : 56) * Math.Sin(Math.PI / chairs);
        return big ? Math.Min(32, room * .626) : Math.Min(40, room * .78);
    }
}
