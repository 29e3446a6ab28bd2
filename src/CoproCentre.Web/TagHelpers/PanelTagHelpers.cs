using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.TagHelpers;

/// <summary>
/// The one dark panel of a page: &lt;next-step title="Invite people" text="..." href="/..." button="Invite them" /&gt;. What stands inside
/// the tag comes after the text, so a form can take the place of the link.
/// </summary>
[HtmlTargetElement("next-step")]
public sealed class NextStepTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public string Label { get; set; } = "Your next step";

    public string Title { get; set; } = "";

    public string? Text { get; set; }

    public string? Href { get; set; }

    public string? Button { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-next");
        output.Attributes.SetAttribute("aria-labelledby", "next-step");
        output.Content.AppendHtml(Drawing.Ring(RingTagHelper.NextId(ViewContext), chairs: 12, free: 1, full: null, big: true));
        output.Content.AppendHtml(Words("p", Label, ("class", "cc-next__label")));
        output.Content.AppendHtml(Words("h2", Title, ("id", "next-step")));
        if (Text is not null)
            output.Content.AppendHtml(Words("p", Text));
        if (!inside.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(inside);
        if (Href is not null)
            output.Content.AppendHtml(GoLink(Href));
    }

    private TagBuilder GoLink(string href)
    {
        var link = Words("a", Button ?? "Go on", ("class", "govuk-button cc-button--go"), ("href", href));
        link.InnerHtml.Append(" ").AppendHtml(Drawing.Icon("next", turn: true));
        return link;
    }

    private TagBuilder Words(string tag, string words, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new TagBuilder(tag);
        foreach (var (name, value) in attributes)
            element.Attributes[name] = value;
        element.InnerHtml.Append(texts[words].Value);
        return element;
    }
}

/// <summary>A place with nothing in it yet, which explains and invites: &lt;empty-state title="..." text="..."&gt;a button&lt;/empty-state&gt;.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public string Title { get; set; } = "";

    public string? Text { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-empty");
        output.Content.AppendHtml(Drawing.Ring(RingTagHelper.NextId(ViewContext), chairs: 8, free: 1, full: null, big: false));
        output.Content.AppendHtml("""<p class="cc-h3"><strong>""").Append(texts[Title].Value).AppendHtml("</strong></p>");
        if (Text is not null)
            output.Content.AppendHtml("<p>").Append(texts[Text].Value).AppendHtml("</p>");
        if (!inside.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(inside);
    }
}
