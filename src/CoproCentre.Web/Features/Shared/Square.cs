using Microsoft.AspNetCore.Html;
using QRCoder;

namespace CoproCentre.Web.Features.Shared;

/// <summary>Words as a square that a phone can read; black on white, without styles of its own.</summary>
public static class Square
{
    public static IHtmlContent Of(string words)
    {
        using var data = QRCodeGenerator.GenerateQrCode(words, QRCodeGenerator.ECCLevel.M);
        using var square = new SvgQRCode(data);
        return new HtmlString(square.GetGraphic(new System.Drawing.Size(180, 180), "#000000", "#ffffff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute));
    }
}
