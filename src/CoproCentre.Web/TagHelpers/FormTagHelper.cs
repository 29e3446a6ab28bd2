using CoproCentre.Web.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoproCentre.Web.TagHelpers;

/// <summary>Gives every form that is posted its antiforgery token and the key that lets it count only once.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    /// <summary>False where the same form may well be sent several times.</summary>
    public bool Once { get; set; } = true;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("novalidate", "novalidate");
        var tokens = antiforgery.GetAndStoreTokens(ViewContext.HttpContext);
        output.PostContent.AppendHtml(Hidden(tokens.FormFieldName, tokens.RequestToken!));
        if (Once)
            output.PostContent.AppendHtml(Hidden(OncePerForm.Field, Guid.NewGuid().ToString("N")));
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        return input;
    }
}

/// <summary>
/// The version of the record that is being changed: &lt;version-field for="Form.Version" /&gt;. After somebody else's change it carries the
/// new version, so that who has seen the other text may save theirs.
/// </summary>
[HtmlTargetElement("version-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class VersionFieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));
        output.Attributes.SetAttribute("value", Shown());
    }

    // After any other error the form keeps the version it was opened with, so that a change in between is still found.
    private string? Shown()
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var conflict = ViewContext.ViewData[FormFilter.Conflict] is true;
        return !conflict && ViewContext.ViewData.ModelState.TryGetValue(name, out var sent) ? sent.AttemptedValue : For.Model?.ToString();
    }
}
