using System.Text.RegularExpressions;
using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Printing;

/// <summary>Renders a print view to a document that carries its styles with it: the same view as the print page on screen.</summary>
public sealed partial class RazorPaper(
    IRazorViewEngine views, ITempDataProvider tempData, PaperStyles styles, CentreView centre, IStringLocalizer<Texts> texts)
{
    public async Task<string> Render(ActionContext action, string view, ViewDataDictionary data)
    {
        var found = views.FindView(action, view, isMainPage: true);
        found.EnsureSuccessful(originalLocations: null);
        await using var words = new StringWriter();
        var context = new ViewContext(action, found.View, data, new TempDataDictionary(action.HttpContext, tempData), words, new HtmlHelperOptions());
        await found.View.RenderAsync(context);
        var html = StyleSheet().Replace(words.ToString(), "");
        return html.Replace("</head>", $"<style>{styles.Css()}{Theme.Sheet(centre, texts)}</style></head>", StringComparison.Ordinal);
    }

    [GeneratedRegex("""<link[^>]*\brel="(stylesheet|preload|icon)"[^>]*>""")]
    private static partial Regex StyleSheet();
}
