using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using CoproCentre.Data;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Printing;

/// <summary>Renders a print view to a document that carries its styles, fonts and logo with it: the same view as the print page on screen.</summary>
public sealed partial class RazorPaper(
    IRazorViewEngine views, ITempDataProvider tempData, PaperStyles styles, CentreView centre, SettingsCache settings, CoproContext db,
    IStringLocalizer<Texts> texts)
{
    public async Task<string> Render(ActionContext action, string view, ViewDataDictionary data)
    {
        var found = views.FindView(action, view, isMainPage: true);
        found.EnsureSuccessful(originalLocations: null);
        await using var words = new StringWriter();
        var context = new ViewContext(action, found.View, data, new TempDataDictionary(action.HttpContext, tempData), words, new HtmlHelperOptions());
        await found.View.RenderAsync(context);
        var html = Outside().Replace(words.ToString(), "");
        var inside = $"<style>{styles.Css()}{Theme.Sheet(centre, texts)}</style></head>";
        return await WithLogo(html.Replace("</head>", inside, StringComparison.Ordinal));
    }

    [GeneratedRegex("""<link\b[^>]*>|<script\b[^>]*>\s*</script>""")]
    private static partial Regex Outside();

    private async Task<string> WithLogo(string html) =>
        centre.HasLogo && await settings.Read(db) is { Logo: { } picture, LogoType: { } type }
            ? html.Replace($"src=\"{HtmlEncoder.Default.Encode(centre.LogoUrl)}\"", $"src=\"data:{type};base64,{Convert.ToBase64String(picture)}\"", StringComparison.Ordinal)
            : html;
}
