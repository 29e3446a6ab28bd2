using CoproCentre.Web.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.TagHelpers;

/// <summary>A day in three numbers: &lt;date-field for="Form.Date" label="Which day?" /&gt;; the property is a DateInput.</summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateFieldTagHelper(IStringLocalizer<Texts> texts) : FieldTagHelper(texts)
{
    private static readonly (string Part, string Label, int Width)[] Parts = [("Day", "Day", 2), ("Month", "Month", 2), ("Year", "Year", 4)];

    protected override bool IsGroup => true;

    protected override string Current => For.Model is DateInput { IsEmpty: false } day ? $"{day.Day} {day.Month} {day.Year}" : "";

    protected override string? TypedText => WasSent ? string.Join(' ', Parts.Select(p => Typed($"{Name}.{p.Part}"))).Trim() : null;

    protected override IHtmlContent Control(string? describedBy, bool hasError)
    {
        var row = Element("div", "govuk-date-input");
        foreach (var (part, label, width) in Parts)
        {
            var name = $"{Name}.{part}";
            var id = part == "Day" ? Id : IdOf(name);
            var value = Typed(name) ?? Value(part);
            var item = Element("div", "govuk-date-input__item");
            item.InnerHtml.AppendHtml(Element("label", "govuk-label govuk-date-input__label", ("for", id)).With(T(label)));
            item.InnerHtml.AppendHtml(Element("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}" + (hasError ? " govuk-input--error" : ""),
                ("type", "text"), ("inputmode", "numeric"), ("id", id), ("name", name), ("value", value), ("autocomplete", "off")));
            row.InnerHtml.AppendHtml(item);
        }

        return row;
    }

    private string? Value(string part)
    {
        var day = For.Model as DateInput;
        return part switch { "Day" => day?.Day, "Month" => day?.Month, _ => day?.Year };
    }
}
