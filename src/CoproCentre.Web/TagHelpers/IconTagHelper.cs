using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoproCentre.Web.TagHelpers;

/// <summary>One of the house's icons: &lt;icon name="next" /&gt;.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>Points the other way where reading runs from right to left; arrows do so by themselves.</summary>
    public bool? Turn { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Drawing.Icon(Name, Turn ?? Name is "next" or "back"));
    }
}
