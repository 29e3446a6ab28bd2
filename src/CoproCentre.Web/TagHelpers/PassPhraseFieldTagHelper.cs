using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.TagHelpers;

/// <summary>
/// A pass phrase: &lt;pass-phrase-field for="Form.PassPhrase" label="Pass phrase" autocomplete="current-password" /&gt;. It can be pasted;
/// with a script it can be shown. It never comes back to the page.
/// </summary>
[HtmlTargetElement("pass-phrase-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PassPhraseFieldTagHelper(IStringLocalizer<Texts> texts) : FieldTagHelper(texts)
{
    public string Autocomplete { get; set; } = "new-password";

    protected override string? TypedText => null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        base.Process(context, output);
        output.Attributes.SetAttribute("class", $"{output.Attributes["class"].Value} govuk-password-input");
        output.Attributes.SetAttribute("data-module", "govuk-password-input");
        output.Attributes.SetAttribute("data-i18n.show-password-aria-label", T("Show the pass phrase"));
        output.Attributes.SetAttribute("data-i18n.hide-password-aria-label", T("Hide the pass phrase"));
        output.Attributes.SetAttribute("data-i18n.password-shown-announcement", T("The pass phrase can be seen"));
        output.Attributes.SetAttribute("data-i18n.password-hidden-announcement", T("The pass phrase is hidden"));
    }

    protected override IHtmlContent Control(string? describedBy, bool hasError)
    {
        var classes = "govuk-input govuk-password-input__input govuk-js-password-input-input";
        var row = Element("div", "govuk-input__wrapper govuk-password-input__wrapper");
        row.InnerHtml.AppendHtml(Element("input", hasError ? classes + " govuk-input--error" : classes, ("type", "password"), ("id", Id), ("name", Name),
            ("autocomplete", Autocomplete), ("autocapitalize", "none"), ("spellcheck", "false"), ("aria-describedby", describedBy)));
        row.InnerHtml.AppendHtml(Element("button", "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
            ("type", "button"), ("aria-controls", Id), ("aria-label", T("Show the pass phrase")), ("hidden", "hidden")).With(T("Show")));
        return row;
    }
}
