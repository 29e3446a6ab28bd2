using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Language;

/// <summary>The interface is English in resources prepared for other languages: every sentence people read has its line in Texts.resx.</summary>
public partial class TextsTests
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Here(), "../../../src"));
    private static readonly string Resources = Path.Combine(Source, "CoproCentre.Web/Resources/Texts.resx");

    [Fact]
    public void EverySentenceOfTheInterface_IsInTheResources()
    {
        var used = Sentences();
        if (Environment.GetEnvironmentVariable("WRITE_TEXTS") is not null)
            Write(used);
        var known = XDocument.Load(Resources).Root!.Elements("data").Select(d => (string)d.Attribute("name")!).ToHashSet();
        var missing = used.Except(known).ToList();
        var unused = known.Except(used).ToList();
        Assert.True(missing.Count + unused.Count == 0,
            $"Run this test with WRITE_TEXTS=1 to bring Texts.resx up to date. Missing: {string.Join(" | ", missing)}. Not used: {string.Join(" | ", unused)}.");
    }

    [Fact]
    public void TheProductsOwnWords_KeepTheLanguageGuidelines()
    {
        var listed = Sentences().Where(s => ListedWords.Pattern.IsMatch(s)).ToList();
        Assert.True(listed.Count == 0, string.Join(" | ", listed));
    }

    [Fact]
    public void EverySentence_IsShortEnoughToBeReadAloud()
    {
        const int most = 20;
        const int mostOnAverage = 12;
        var lengths = Sentences().SelectMany(text => End().Split(text)).Select(s => (Sentence: s, Words: Word().Count(s))).Where(s => s.Words > 0).ToList();
        Assert.Empty(lengths.Where(s => s.Words > most).Select(s => s.Sentence));
        Assert.InRange(lengths.Average(s => s.Words), 1, mostOnAverage);
    }

    // Views say T["..."]; code says texts["..."] or T["..."]; field tags, rules and validators hold sentences that are looked up when shown.
    private static SortedSet<string> Sentences()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Source, "*.cshtml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Add(found, Lookup().Matches(text));
            Add(found, FieldWords().Matches(text));
            Add(found, Title().Matches(text));
        }

        foreach (var file in Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/") && !f.Contains("/Migrations/")))
        {
            var text = File.ReadAllText(file);
            Add(found, Lookup().Matches(text));
            Add(found, RuleWords().Matches(text));
            Add(found, RegisterWords().Matches(text));
            if (file.Contains("/Features/") || file.EndsWith("/MvcSetup.cs"))
                Add(found, Sentence().Matches(text));
        }

        return found;
    }

    private static void Add(SortedSet<string> found, MatchCollection matches)
    {
        foreach (Match match in matches)
        {
            foreach (Capture words in match.Groups["words"].Captures)
                found.Add(Gaps(Regex.Unescape(words.Value)));
        }
    }

    // A rule's sentence is looked up with numbered gaps, as its format is.
    private static string Gaps(string words)
    {
        var number = 0;
        return Gap().Replace(words, m => int.TryParse(m.Groups[1].Value, out _) ? m.Value : $"{{{number++}}}");
    }

    private static void Write(IEnumerable<string> sentences)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Resources)!);
        XElement Header(string name, string value) => new("resheader", new XAttribute("name", name), new XElement("value", value));
        const string Reader = "System.Resources.{0}, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089";
        new XDocument(new XElement("root",
            Header("resmimetype", "text/microsoft-resx"),
            Header("version", "2.0"),
            Header("reader", string.Format(Reader, "ResXResourceReader")),
            Header("writer", string.Format(Reader, "ResXResourceWriter")),
            sentences.Select(s => new XElement("data", new XAttribute("name", s), new XAttribute(XNamespace.Xml + "space", "preserve"), new XElement("value", s)))))
            .Save(Resources);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"\b(?:T|texts)\[\s*""(?<words>(?:[^""\\]|\\.)+)""")]
    private static partial Regex Lookup();

    [GeneratedRegex(@"<[a-z-]+-(?:field|area|list|step|state)\b[^>]*?\b(?:label|hint|empty|title|text|button)=""(?<words>[^""@]+)""")]
    private static partial Regex FieldWords();

    [GeneratedRegex(@"(?:RuleBrokenException\(\$|WithMessage\(|FormattableString \w+\([^)]*\) => \$)""(?<words>(?:[^""\\]|\\.)+)""")]
    private static partial Regex RuleWords();

    [GeneratedRegex(@"\[Personal\(""(?<words>[^""]+)"",\s*""(?<words>[^""]+)""|\] = new\(""(?<words>[^""]+)"",\s*""(?<words>[^""]+)"", Kept")]
    private static partial Regex RegisterWords();

    [GeneratedRegex(@"ViewData\[""Title""\] = (?:[^"";]*\? )?""(?<words>[^""]+)""(?: : ""(?<words>[^""]+)"")?")]
    private static partial Regex Title();

    // Steps, hints and titles are chosen in code and looked up where they are shown.
    [GeneratedRegex(@"(?<!@)\$?""(?<words>[A-Z](?:[^""\\{]|\\.|\{[^}]*\})+)""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?<=[.!?:])\s+")]
    private static partial Regex End();

    [GeneratedRegex(@"[\w’'{}-]+")]
    private static partial Regex Word();
}
