using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.TagHelpers;

/// <summary>Several lines of text: &lt;text-area for="Form.Notes" label="Notes" rows="5" /&gt;. With a draft field it is kept on the server while it is written.</summary>
[HtmlTargetElement("text-area", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextAreaTagHelper(IStringLocalizer<Texts> texts) : FieldTagHelper(texts)
{
    public int Rows { get; set; } = 4;

    /// <summary>The name under which the text is kept as a draft while it is written, like "agenda-item-12-notes".</summary>
    public string? DraftField { get; set; }

    /// <summary>The version of the record the text belongs to.</summary>
    public int DraftVersion { get; set; }

    protected override IHtmlContent Control(string? describedBy, bool hasError)
    {
        var area = Element("textarea", hasError ? "govuk-textarea govuk-textarea--error" : "govuk-textarea",
            ("id", Id), ("name", Name), ("rows", Rows.ToString()), ("aria-describedby", describedBy),
            ("data-draft-url", DraftField is null ? null : "/drafts"), ("data-draft-field", DraftField),
            ("data-draft-version", DraftField is null ? null : DraftVersion.ToString()),
            ("data-draft-away", DraftField is null ? null : T("We could not save that just now. Your words are still here.")),
            ("data-draft-signed-out", DraftField is null ? null : T("You are signed out. Your words are still here. Please sign in again in another tab.")));
        // A first line break belongs to the tag, not to the text.
        area.InnerHtml.AppendHtml("\n").Append(Typed(Name) ?? Current);
        return area;
    }
}
