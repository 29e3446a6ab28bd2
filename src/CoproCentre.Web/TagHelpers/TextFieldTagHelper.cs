using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.TagHelpers;

/// <summary>One line of text: &lt;text-field for="Form.Title" label="Title" /&gt;.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public class TextFieldTagHelper(IStringLocalizer<Texts> texts) : FieldTagHelper(texts)
{
    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; } = "off";

    public string? Inputmode { get; set; }

    /// <summary>Characters wide: 2, 3, 4, 5, 10 or 20; the full width without it.</summary>
    public int? Width { get; set; }

    public bool Spellcheck { get; set; } = true;

    protected override IHtmlContent Control(string? describedBy, bool hasError)
    {
        // A pass phrase never comes back to the page.
        var value = Type is "password" or "file" ? null : Typed(Name) ?? Current;
        var classes = Type == "file" ? "govuk-file-upload" : "govuk-input";
        if (Width is { } width)
            classes += $" govuk-input--width-{width}";
        if (hasError)
            classes += " govuk-input--error";
        return Element("input", classes, ("type", Type), ("id", Id), ("name", Name), ("value", value),
            ("autocomplete", Type == "file" ? null : Autocomplete), ("inputmode", Inputmode), ("spellcheck", Spellcheck ? null : "false"),
            ("autocapitalize", Spellcheck ? null : "none"), ("aria-describedby", describedBy));
    }
}

/// <summary>Files of a kind, one or several: &lt;file-field for="Form.Receipts" label="Photos" accept="image/png,image/jpeg" /&gt;; the property is a list.</summary>
[HtmlTargetElement("file-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileFieldTagHelper(IStringLocalizer<Texts> texts) : FieldTagHelper(texts)
{
    public string? Accept { get; set; }

    protected override string Current => "";

    protected override IHtmlContent Control(string? describedBy, bool hasError) =>
        Element("input", hasError ? "govuk-file-upload govuk-file-upload--error" : "govuk-file-upload",
            ("type", "file"), ("id", Id), ("name", Name), ("accept", Accept), ("multiple", "multiple"), ("aria-describedby", describedBy));
}

/// <summary>A whole number: &lt;number-field for="Form.Minutes" label="Minutes" /&gt;.</summary>
[HtmlTargetElement("number-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NumberFieldTagHelper : TextFieldTagHelper
{
    public NumberFieldTagHelper(IStringLocalizer<Texts> texts)
        : base(texts) => (Inputmode, Width) = ("numeric", 4);
}

/// <summary>A time like 14:30: &lt;time-field for="Form.Starts" label="It starts at" /&gt;; the property is a TimeInput.</summary>
[HtmlTargetElement("time-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeFieldTagHelper(IStringLocalizer<Texts> texts) : FieldTagHelper(texts)
{
    protected override string Current => (For.Model as Forms.TimeInput)?.Typed ?? "";

    protected override string? TypedText => Typed(Name + ".Typed");

    protected override IHtmlContent Control(string? describedBy, bool hasError) =>
        Element("input", hasError ? "govuk-input govuk-input--width-5 govuk-input--error" : "govuk-input govuk-input--width-5",
            ("type", "text"), ("id", Id), ("name", Name + ".Typed"), ("value", TypedText ?? Current), ("autocomplete", "off"), ("aria-describedby", describedBy));
}
