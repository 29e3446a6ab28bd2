using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoproCentre.Web.TagHelpers;

/// <summary>How far a line of a task list is.</summary>
public enum MarkState
{
    Todo,
    Next,
    Half,
    Done,
}

/// <summary>The drawing at the start of a line in a task list: &lt;mark state="Done" /&gt;. The word for it stands at the line's end.</summary>
[HtmlTargetElement("mark", Attributes = "state", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkTagHelper : TagHelper
{
    public MarkState State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Drawing.Mark(State));
    }
}
