using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.TagHelpers;

/// <summary>All that is to put right, at the top of the page: &lt;error-summary /&gt;. It takes the focus, and each line leads to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(e => e.Value!.Errors.Where(x => x.ErrorMessage.Length > 0).Take(1).Select(x => (Field: Whole(e.Key), texts[x.ErrorMessage].Value)))
            .Distinct()
            .OrderBy(e => PlaceOnPage(e.Field))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        // Without a script the browser itself moves to what wants the focus first.
        output.Attributes.SetAttribute("autofocus", "autofocus");
        var alert = new TagBuilder("div");
        alert.Attributes["role"] = "alert";
        var title = new TagBuilder("h2");
        title.AddCssClass("govuk-error-summary__title");
        title.InnerHtml.AppendHtml(Drawing.Icon("alert"));
        title.InnerHtml.Append(errors.Count == 1 ? texts["One thing to put right"].Value : texts["{0} things to put right", errors.Count].Value);
        var list = new TagBuilder("ul");
        list.AddCssClass("govuk-list govuk-error-summary__list");
        foreach (var (field, message) in errors)
            list.InnerHtml.AppendHtml(Line(field, message));
        var body = new TagBuilder("div");
        body.AddCssClass("govuk-error-summary__body");
        body.InnerHtml.AppendHtml(list);
        alert.InnerHtml.AppendHtml(title).AppendHtml(body);
        output.Content.SetHtmlContent(alert);
    }

    // The model state sorts by name; a browser sends fields in the order in which people read them.
    private int PlaceOnPage(string field)
    {
        var request = ViewContext.HttpContext.Request;
        var place = request.HasFormContentType ? request.Form.Keys.ToList().FindIndex(k => k.StartsWith(field, StringComparison.OrdinalIgnoreCase)) : -1;
        return place < 0 ? int.MaxValue : place;
    }

    // A day or a time is one field of several parts; its first control has the id of the whole.
    private static string Whole(string key)
    {
        var last = key.Split('.')[^1];
        return last is "Day" or "Month" or "Year" or "Typed" && key.Contains('.') ? key[..^(last.Length + 1)] : key;
    }

    private TagBuilder Line(string field, string message)
    {
        var line = new TagBuilder("li");
        if (field.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(NameOnPage(field), "-");
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }

    // The model state knows fields by the parameter ("form.Title"), the page by the property ("Form.Title").
    private static string NameOnPage(string key) => key.Length > 0 && char.IsLower(key[0]) ? char.ToUpperInvariant(key[0]) + key[1..] : key;
}
