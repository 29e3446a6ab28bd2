using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoproCentre.Web.TagHelpers;

/// <summary>A person's chair with the first letter of their chosen name: &lt;seat name="Bernie" person-id="5" /&gt;. Always beside the name.</summary>
[HtmlTargetElement("seat", TagStructure = TagStructure.WithoutEndTag)]
public class SeatTagHelper : TagHelper
{
    private const int Tints = 6;

    public string Name { get; set; } = "";

    public int PersonId { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Seat());
    }

    protected TagBuilder Seat()
    {
        var seat = new TagBuilder("span");
        seat.Attributes["class"] = PersonId > 0 ? $"cc-seat cc-seat--{(PersonId - 1) % Tints + 1}" : "cc-seat";
        seat.Attributes["aria-hidden"] = "true";
        seat.InnerHtml.Append(FirstLetter(Name));
        return seat;
    }

    /// <summary>What a reader takes for the first letter, in any script; an opening quote or bracket is none.</summary>
    public static string FirstLetter(string name)
    {
        for (var letters = StringInfo.GetTextElementEnumerator(name); letters.MoveNext();)
        {
            var letter = letters.GetTextElement();
            if (!char.IsWhiteSpace(letter[0]) && !char.IsPunctuation(letter[0]))
                return letter.ToUpper(CultureInfo.CurrentCulture);
        }

        return "";
    }
}

/// <summary>A person as a chip: chair and name; what stands inside the tag comes small under the name.</summary>
[HtmlTargetElement("person-chip")]
public sealed class PersonChipTagHelper : SeatTagHelper
{
    /// <summary>Where the chip leads, if anywhere.</summary>
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var below = await output.GetChildContentAsync();
        output.TagName = Href is null ? "span" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-person");
        if (Href is not null)
            output.Attributes.SetAttribute("href", Href);
        var name = new TagBuilder("bdi");
        name.InnerHtml.Append(Name);
        var words = new TagBuilder("span");
        words.InnerHtml.AppendHtml(name);
        if (!below.IsEmptyOrWhiteSpace)
            words.InnerHtml.AppendHtml("<small>").AppendHtml(below).AppendHtml("</small>");
        output.Content.AppendHtml(Seat()).AppendHtml(words);
    }
}
