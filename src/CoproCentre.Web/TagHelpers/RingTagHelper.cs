using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoproCentre.Web.TagHelpers;

/// <summary>The ring of chairs: &lt;ring chairs="6" full="4" /&gt; has four full chairs, then the free one, then an empty one.</summary>
[HtmlTargetElement("ring", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RingTagHelper : TagHelper
{
    private static readonly object Key = new();

    public int Chairs { get; set; } = 8;

    public int Free { get; set; } = 1;

    /// <summary>How many are taken; all but the free one when it is left out.</summary>
    public int? Full { get; set; }

    /// <summary>"small" beside words, "big" as a picture.</summary>
    public string Kind { get; set; } = "small";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Drawing.Ring(NextId(ViewContext), Chairs, Free, Full, Kind == "big"));
    }

    /// <summary>A name for the chair of a ring that no other ring of the page has.</summary>
    internal static string NextId(ViewContext view)
    {
        var items = view.HttpContext.Items;
        var number = items[Key] is int last ? last + 1 : 1;
        items[Key] = number;
        return $"chair-{number}";
    }
}
