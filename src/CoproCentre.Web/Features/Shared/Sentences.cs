using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Shared;

public static class Sentences
{
    /// <summary>A sentence with gaps in the language of the interface; the sentence with its gaps is the key.</summary>
    public static string Of(this IStringLocalizer<Texts> texts, FormattableString sentence) => texts[sentence.Format, sentence.GetArguments()!].Value;

    /// <summary>The beginning of a text, broken off between two words when it is too long.</summary>
    public static string Short(string text, int longest)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= longest)
            return line;
        var end = line.LastIndexOf(' ', longest - 2);
        // Never between the two halves of one letter.
        if (end < longest / 2)
            end = char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return line[..end] + "…";
    }
}
