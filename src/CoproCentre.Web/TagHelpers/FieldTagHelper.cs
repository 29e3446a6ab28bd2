using CoproCentre.Web.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.TagHelpers;

/// <summary>
/// One field of a form: label, hint, error and control in one tag. What was typed comes back after an error; when somebody else
/// changed the record meanwhile, their text stands below.
/// </summary>
public abstract class FieldTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(Name);

    /// <summary>Fields with several controls are a group with a legend.</summary>
    protected virtual bool IsGroup => false;

    /// <summary>The text in the database now, for the case that somebody else changed it.</summary>
    protected virtual string Current => For.Model?.ToString() ?? "";

    /// <summary>What the person typed, for the same case.</summary>
    protected virtual string? TypedText => Typed(Name);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var error = ErrorOf();
        var describedBy = DescribedBy(error);
        var inner = new HtmlContentBuilder();
        if (IsGroup)
            inner.AppendHtml(Element("legend", "govuk-fieldset__legend").With(T(Label)));
        else
            inner.AppendHtml(Element("label", "govuk-label", ("for", Id)).With(T(Label)));
        if (Hint is not null)
            inner.AppendHtml(Element("div", "govuk-hint", ("id", Id + "-hint")).With(T(Hint)));
        if (error is not null)
            inner.AppendHtml(ErrorMessage(error));
        inner.AppendHtml(Control(describedBy, error is not null));
        if (TheirText() is { } theirs)
            inner.AppendHtml(Theirs(theirs));

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        if (IsGroup)
        {
            var group = Element("fieldset", "govuk-fieldset", ("aria-describedby", describedBy));
            group.InnerHtml.AppendHtml(inner);
            output.Content.SetHtmlContent(group);
        }
        else
        {
            output.Content.SetHtmlContent(inner);
        }
    }

    protected abstract IHtmlContent Control(string? describedBy, bool hasError);

    protected string T(string text) => texts[text].Value;

    /// <summary>What was typed in a control, or nothing when the form is fresh.</summary>
    protected string? Typed(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue ?? entry.RawValue as string : null;

    protected string[]? TypedAll(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry)
            ? entry.RawValue switch { string[] many => many, string one => [one], _ => [] }
            : null;

    /// <summary>Whether the form comes back after it was sent; a box without a tick was then left empty on purpose.</summary>
    protected bool WasSent => HttpMethods.IsPost(ViewContext.HttpContext.Request.Method);

    protected static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "-");

    protected static TagBuilder Element(string tag, string? classes, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = new TagBuilder(tag);
        if (classes is not null)
            element.Attributes["class"] = classes;
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                element.Attributes[name] = value;
        }

        if (tag == "input")
            element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    private string? ErrorOf()
    {
        var errors = ViewContext.ViewData.ModelState
            .Where(e => e.Key.Equals(Name, StringComparison.OrdinalIgnoreCase) || e.Key.StartsWith(Name + ".", StringComparison.OrdinalIgnoreCase))
            .SelectMany(e => e.Value?.Errors ?? [])
            .Select(e => T(e.ErrorMessage));
        return errors.FirstOrDefault(e => e.Length > 0);
    }

    private string? DescribedBy(string? error)
    {
        var ids = new[] { Hint is null ? null : Id + "-hint", error is null ? null : Id + "-error" };
        var joined = string.Join(' ', ids.Where(i => i is not null));
        return joined.Length == 0 ? null : joined;
    }

    private TagBuilder ErrorMessage(string error)
    {
        var message = Element("p", "govuk-error-message", ("id", Id + "-error"));
        message.InnerHtml.AppendHtml(Drawing.Icon("alert"));
        var words = new TagBuilder("span");
        words.InnerHtml.AppendHtml(Element("span", "govuk-visually-hidden").With(T("Error:") + " ")).Append(error);
        message.InnerHtml.AppendHtml(words);
        return message;
    }

    private string? TheirText() =>
        ViewContext.ViewData[FormFilter.Conflict] is true && TypedText is { } typed && Lines(typed) != Lines(Current) ? Current : null;

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    private TagBuilder Theirs(string text)
    {
        var box = Element("div", "cc-theirs");
        box.InnerHtml.AppendHtml(Element("p", "cc-theirs__head").With(T("What it says now:")));
        box.InnerHtml.AppendHtml(Element("p", "cc-theirs__text").With(text.Length == 0 ? T("(nothing)") : text));
        return box;
    }
}

internal static class TagBuilderExtensions
{
    public static TagBuilder With(this TagBuilder element, string text)
    {
        element.InnerHtml.Append(text);
        return element;
    }
}
