using System.Text;
using CoproCentre.Domain.Centre;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Shared;

/// <summary>The centre's own colours, and its words for the margin of a printed page, as a style sheet of one rule.</summary>
public static class Theme
{
    public const string WallColour = "#f5dfd2";

    /// <summary>Where the sheet is; another name or colour gives another address, so it keeps for a year.</summary>
    public static string AddressFor(CentreView centre) =>
        QueryString.Create([KeyValuePair.Create("v", (string?)$"{centre.House}{centre.Warm}{centre.Name}")]).ToUriComponent().Insert(0, "/theme.css");

    public static string Sheet(CentreView centre, IStringLocalizer<Texts> texts)
    {
        var sheet = new StringBuilder(":root{");
        void Set(string name, string value) => sheet.Append($"--{name}:{value};");
        Set("house", centre.House);
        Set("house-deep", Mix(centre.House, "#000000", .22));
        Set("house-lift", Mix(centre.House, "#ffffff", .09));
        Set("warm", centre.Warm);
        Set("warm-deep", Mix(centre.Warm, "#3a2000", .09));
        Set("centre-name", Quoted(centre.Name));
        Set("page-word", Quoted(texts["Page"].Value + " "));
        Set("of-word", Quoted($" {texts["of"].Value} "));
        return sheet.Append('}').ToString();
    }

    private static string Mix(string hex, string other, double part)
    {
        var (a, b) = (new Colour(hex).Hex, new Colour(other).Hex);
        return "#" + string.Concat(new[] { 1, 3, 5 }.Select(i =>
        {
            var (x, y) = (Convert.ToInt32(a.Substring(i, 2), 16), Convert.ToInt32(b.Substring(i, 2), 16));
            return ((int)Math.Round(x + (y - x) * part)).ToString("x2");
        }));
    }

    // Everything but letters, digits and spaces as its number, so that no name can end the string, the rule or a style element.
    private static string Quoted(string text) =>
        '"' + string.Concat(text.EnumerateRunes().Select(r => Rune.IsLetterOrDigit(r) || r.Value == ' ' ? r.ToString() : $"\\{r.Value:x6}")) + '"';
}
