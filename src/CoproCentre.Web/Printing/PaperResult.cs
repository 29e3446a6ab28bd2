using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Net.Http.Headers;

namespace CoproCentre.Web.Printing;

/// <summary>
/// A paper to hand out: a PDF at an address that ends in .pdf, otherwise its print page. Without a printer the address of the PDF
/// shows the print page, and why. <c>?size=large</c> prints it large.
/// </summary>
/// <param name="backTo">Where the print page leads back to.</param>
public sealed class PaperResult(string view, object model, string title, string fileName, string backTo) : ActionResult
{
    /// <summary>A poster has no large print; <c>?paper=a3</c> prints it on larger paper.</summary>
    public bool IsPoster { get; init; }

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var request = context.HttpContext.Request;
        context.HttpContext.Response.Headers.CacheControl = "private, no-store";
        if (!request.Path.Value!.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            await ShowPage(context, awayBecause: null);
            return;
        }

        try
        {
            var printer = context.HttpContext.RequestServices.GetRequiredService<IPdfPrinter>();
            if (printer.AwayBecause is { } why)
                throw new PrinterAwayException(why);
            var html = await context.HttpContext.RequestServices.GetRequiredService<RazorPaper>().Render(context, view, Data(context, null));
            await Send(context, await printer.Print(html, context.HttpContext.RequestAborted));
        }
        catch (PrinterAwayException e)
        {
            await ShowPage(context, e.Message);
        }
    }

    private Task ShowPage(ActionContext context, string? awayBecause) =>
        new ViewResult { ViewName = view, ViewData = Data(context, awayBecause) }.ExecuteResultAsync(context);

    private Task Send(ActionContext context, byte[] pdf)
    {
        var name = new ContentDispositionHeaderValue("inline");
        name.SetHttpFileName(Plain(fileName) + ".pdf");
        context.HttpContext.Response.Headers.ContentDisposition = name.ToString();
        return new FileContentResult(pdf, "application/pdf").ExecuteResultAsync(context);
    }

    private ViewDataDictionary Data(ActionContext context, string? awayBecause)
    {
        var asked = context.HttpContext.Request.Query;
        var metadata = context.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>();
        return new ViewDataDictionary(metadata, new ModelStateDictionary())
        {
            Model = model,
            ["Title"] = title,
            ["Paper"] = new PaperLook(!IsPoster && asked["size"] == "large", awayBecause, backTo) { IsPoster = IsPoster, IsA3 = IsPoster && asked["paper"] == "a3" },
        };
    }

    // Letters and digits of any script, with a dash between words: safe in every file system.
    private static string Plain(string name) =>
        string.Join('-', name.ToLowerInvariant().Split([.. name.ToLowerInvariant().Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries));
}
