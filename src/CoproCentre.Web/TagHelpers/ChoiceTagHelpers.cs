using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.TagHelpers;

/// <summary>One of several answers; the base of select, radios and boxes.</summary>
public abstract class ChoiceTagHelper(IStringLocalizer<Texts> texts) : FieldTagHelper(texts)
{
    /// <summary>The answers; texts that are the centre's own (names) are shown as they are, the interface's own come localised.</summary>
    public IReadOnlyList<SelectListItem> Items { get; set; } = [];

    protected override string Current => string.Join(", ", Chosen(fresh: true).Select(TextOf));

    protected override string? TypedText => TypedAll(Name) is { } typed ? string.Join(", ", typed.Select(TextOf)) : null;

    protected IReadOnlyCollection<string> Chosen(bool fresh = false)
    {
        if (!fresh && TypedAll(Name) is { } typed)
            return typed;
        return For.Model switch
        {
            null => [],
            string text => [text],
            System.Collections.IEnumerable many => [.. many.Cast<object>().Select(ValueOf)],
            var one => [ValueOf(one)],
        };
    }

    private string TextOf(string value) => Items.FirstOrDefault(i => i.Value == value)?.Text ?? value;

    private static string ValueOf(object value) => value.ToString() ?? "";
}

/// <summary>A list to choose one from: &lt;select-field for="Form.RoomId" items="Model.Rooms" label="Room" empty="Somewhere else" /&gt;.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper(IStringLocalizer<Texts> texts) : ChoiceTagHelper(texts)
{
    /// <summary>The words of the answer that means nothing chosen.</summary>
    public string? Empty { get; set; }

    protected override IHtmlContent Control(string? describedBy, bool hasError)
    {
        var chosen = Chosen();
        var select = Element("select", hasError ? "govuk-select govuk-select--error" : "govuk-select", ("id", Id), ("name", Name), ("aria-describedby", describedBy));
        if (Empty is not null)
            select.InnerHtml.AppendHtml(Element("option", null, ("value", "")).With(T(Empty)));
        foreach (var item in Items)
            select.InnerHtml.AppendHtml(Element("option", null, ("value", item.Value), ("selected", chosen.Contains(item.Value) ? "selected" : null)).With(item.Text));
        return select;
    }
}

/// <summary>Radios or boxes: one line for each answer.</summary>
public abstract class TickTagHelper(IStringLocalizer<Texts> texts, string kind, string type) : ChoiceTagHelper(texts)
{
    protected override bool IsGroup => true;

    protected override IHtmlContent Control(string? describedBy, bool hasError)
    {
        var chosen = Chosen(fresh: !WasSent);
        var list = Element("div", $"govuk-{kind}");
        for (var i = 0; i < Items.Count; i++)
        {
            // The first control has the field's own id, so that the error summary leads to it.
            var id = i == 0 ? Id : $"{Id}-{i + 1}";
            var line = Element("div", $"govuk-{kind}__item");
            line.InnerHtml.AppendHtml(Element("input", $"govuk-{kind}__input", ("type", type), ("id", id), ("name", Name), ("value", Items[i].Value),
                ("checked", chosen.Contains(Items[i].Value) ? "checked" : null)));
            line.InnerHtml.AppendHtml(Element("label", $"govuk-label govuk-{kind}__label", ("for", id)).With(Items[i].Text));
            list.InnerHtml.AppendHtml(line);
        }

        return list;
    }
}

/// <summary>One answer of a few: &lt;radio-field for="Form.Horizon" items="..." label="When will it show?" /&gt;.</summary>
[HtmlTargetElement("radio-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadioFieldTagHelper(IStringLocalizer<Texts> texts) : TickTagHelper(texts, "radios", "radio");

/// <summary>Several answers of many: &lt;check-list for="Form.OwnerIds" items="Model.People" label="Who will do it?" /&gt;.</summary>
[HtmlTargetElement("check-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckListTagHelper(IStringLocalizer<Texts> texts) : TickTagHelper(texts, "checkboxes", "checkbox");

/// <summary>One box for yes or no: &lt;check-field for="Form.IsOpen" label="Anyone may join" /&gt;.</summary>
[HtmlTargetElement("check-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckFieldTagHelper(IStringLocalizer<Texts> texts) : FieldTagHelper(texts)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        base.Process(context, output);
        var hint = Hint is null ? null : Id + "-hint";
        var isChecked = WasSent ? TypedAll(Name)?.Contains("true") == true : For.Model is true;
        var line = Element("div", "govuk-checkboxes__item");
        line.InnerHtml.AppendHtml(Element("input", "govuk-checkboxes__input", ("type", "checkbox"), ("id", Id), ("name", Name), ("value", "true"),
            ("checked", isChecked ? "checked" : null), ("aria-describedby", hint)));
        line.InnerHtml.AppendHtml(Element("label", "govuk-label govuk-checkboxes__label", ("for", Id)).With(T(Label)));
        var box = Element("div", "govuk-checkboxes");
        box.InnerHtml.AppendHtml(line);
        output.Content.SetHtmlContent(box);
        if (Hint is not null)
            output.Content.AppendHtml(Element("div", "govuk-hint", ("id", hint)).With(T(Hint)));
    }

    protected override IHtmlContent Control(string? describedBy, bool hasError) => HtmlString.Empty;
}
