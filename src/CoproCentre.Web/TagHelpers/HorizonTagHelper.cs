using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.TagHelpers;

/// <summary>A horizon as icon and word: &lt;horizon value="Model.Horizon" /&gt; (M3).</summary>
[HtmlTargetElement("horizon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HorizonTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public Horizon Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Value switch { Horizon.Immediate => "now", Horizon.MediumTerm => "mid", _ => "long" };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"cc-tag cc-horizon cc-horizon--{kind}");
        output.Content.AppendHtml(Drawing.Icon(kind)).Append(texts[Words.Of(Value)].Value);
    }
}
