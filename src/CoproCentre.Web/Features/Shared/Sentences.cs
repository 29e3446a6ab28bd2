using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Shared;

public static class Sentences
{
    /// <summary>A sentence with gaps in the language of the interface; the sentence with its gaps is the key.</summary>
    public static string Of(this IStringLocalizer<Texts> texts, FormattableString sentence) => texts[sentence.Format, sentence.GetArguments()!].Value;
}
