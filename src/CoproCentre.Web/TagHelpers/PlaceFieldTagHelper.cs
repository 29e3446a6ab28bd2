using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.TagHelpers;

/// <summary>How many people a job needs at a session of the centre: &lt;place-field for="Form.Places[0].Count" session="Lunch" /&gt;.</summary>
[HtmlTargetElement("place-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PlaceFieldTagHelper : TextFieldTagHelper
{
    private readonly IStringLocalizer<Texts> texts;

    public PlaceFieldTagHelper(IStringLocalizer<Texts> texts)
        : base(texts) => (this.texts, Inputmode, Width) = (texts, "numeric", 3);

    /// <summary>The centre's own name for it.</summary>
    public string Session { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Label = texts["How many people at: {0}", Session].Value;
        base.Process(context, output);
    }
}
