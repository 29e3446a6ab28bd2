using System.Globalization;
using System.Text;

namespace CoproCentre.Data;

/// <summary>Texts as people look for them: capital letters, accents and kinds of quotation marks make no difference.</summary>
public static class Folded
{
    /// <summary>Ends the name of the column that holds a text folded, beside the text itself.</summary>
    internal const string Suffix = "Folded";

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(Plain(letter));
        }

        return folded.ToString();
    }

    /// <summary>A pattern for EF.Functions.Like with backslash as the escape: matches a folded text that contains the words as they are.</summary>
    internal static string Containing(string words) =>
        $"%{Of(words.Trim()).Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[")}%";

    // Letters that are their own in Unicode, but that a keyboard for English has not got.
    private static string Plain(char letter) => letter switch
    {
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ø' => "o",
        'ħ' => "h",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        '‘' or '’' or '`' or '´' => "'",
        '“' or '”' => "\"",
        '–' or '—' or '‐' or '‑' => "-",
        _ => letter.ToString(),
    };
}
