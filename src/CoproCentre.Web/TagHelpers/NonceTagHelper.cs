using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoproCentre.Web.TagHelpers;

/// <summary>Gives the scripts and style sheets of a page the word of its answer, so that no view has to think of it.</summary>
[HtmlTargetElement("script")]
[HtmlTargetElement("style")]
[HtmlTargetElement("link", Attributes = "[rel=stylesheet]", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NonceTagHelper(PageNonce nonce) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute("nonce", nonce.Value);
}
