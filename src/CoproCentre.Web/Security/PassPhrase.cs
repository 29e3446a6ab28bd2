using System.Text;
using CoproCentre.Domain;
using FluentValidation;

namespace CoproCentre.Web.Security;

/// <summary>The rules for a pass phrase: long, and not a common one; no rules about letters and digits.</summary>
public static class PassPhrase
{
    /// <summary>Fewest letters.</summary>
    public const int Shortest = 12;

    /// <summary>Most letters.</summary>
    public const int Longest = 200;

    /// <summary>What has to be left when common words and the names around a person are taken away.</summary>
    private const int LeastOwn = 5;

    private const int MostCommonWords = 2;

    private static readonly FormattableString TooEasy = $"Many people would guess this one. Choose words that only you would put together.";

    private static readonly Lazy<string[]> Common = new(Read);

    /// <summary>Checks a new pass phrase; <paramref name="names"/> are what others know about its person.</summary>
    public static IRuleBuilderOptions<T, string?> APassPhrase<T>(this IRuleBuilder<T, string?> rule, Func<T, IEnumerable<string?>> names) => rule
        .Must(phrase => !string.IsNullOrWhiteSpace(phrase)).WithMessage(Say.Missing("a pass phrase").ToString())
        .Must(phrase => string.IsNullOrWhiteSpace(phrase) || phrase.Length >= Shortest).WithMessage($"Use at least {Shortest} letters. Three or four words make a good pass phrase.")
        .Must(phrase => phrase is null || phrase.Length <= Longest).WithMessage(Say.TooLong("the pass phrase", Longest).ToString())
        .Must((form, phrase) => phrase is null or { Length: < Shortest or > Longest } || !IsEasy(phrase, names(form)))
        .WithMessage(TooEasy.ToString());

    public static void RefuseEasy(string phrase, params IEnumerable<string?> names)
    {
        if (IsEasy(phrase, names))
            throw new RuleBrokenException(TooEasy);
    }

    /// <summary>Whether it is a common one, a row of keys, a repetition, or little more than a name that others know.</summary>
    public static bool IsEasy(string phrase, IEnumerable<string?> names)
    {
        var plain = Plain(phrase);
        if (Common.Value.Contains(plain) || IsRow(plain) || IsRepeated(plain))
            return true;
        var own = names.Select(n => Plain(n ?? "")).Where(n => n.Length >= 3).OrderByDescending(n => n.Length).Aggregate(plain, (left, n) => left.Replace(n, ""));
        return Left(own).Length < LeastOwn;
    }

    // Takes away the longest common words, digits do not count.
    private static string Left(string plain)
    {
        var letters = new string([.. plain.Where(c => !char.IsDigit(c))]);
        for (var i = 0; i < MostCommonWords; i++)
        {
            if (Common.Value.FirstOrDefault(letters.Contains) is { } word)
                letters = letters.Remove(letters.IndexOf(word, StringComparison.Ordinal), word.Length);
        }

        return letters;
    }

    private static bool IsRepeated(string plain) =>
        Enumerable.Range(1, plain.Length / 2).Any(unit => plain.Length - unit >= unit && Enumerable.Range(unit, plain.Length - unit).All(i => plain[i] == plain[i - unit]));

    // abcdef..., 987654..., and neighbours on a keyboard.
    private static bool IsRow(string plain)
    {
        const string Keys = "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiopasdfghjklzxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn7ujm";
        var backwards = new string([.. Keys.Reverse()]);
        var steps = Enumerable.Range(1, Math.Max(0, plain.Length - 1)).Count(i => Keys.Contains(plain[(i - 1)..(i + 1)]) || backwards.Contains(plain[(i - 1)..(i + 1)]));
        return plain.Length > 0 && steps >= plain.Length - 3;
    }

    private static string Plain(string text) => new([.. text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    private static string[] Read()
    {
        using var lines = new StreamReader(typeof(PassPhrase).Assembly.GetManifestResourceStream("common-pass-phrases.txt")!);
        return [.. lines.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(w => w.Length)];
    }
}
