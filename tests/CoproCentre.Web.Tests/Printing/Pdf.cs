using System.Diagnostics;
using System.Text;
using System.Xml.Linq;

namespace CoproCentre.Web.Tests.Printing;

/// <summary>What other programs read in a PDF (poppler-utils).</summary>
public static class Pdf
{
    public static Task<string> Text(byte[] pdf) => Ask("pdftotext", ["-enc", "UTF-8", "-layout", "-", "-"], pdf);

    public static Task<string> Info(byte[] pdf) => Ask("pdfinfo", ["-enc", "UTF-8", "-"], pdf);

    public static Task<string> Structure(byte[] pdf) => Ask("pdfinfo", ["-enc", "UTF-8", "-struct-text", "-"], pdf);

    public static Task<string> Fonts(byte[] pdf) => Ask("pdffonts", ["-"], pdf);

    /// <summary>Each word and where it stands, in points from the top and the left of its page.</summary>
    public static async Task<IReadOnlyList<PdfWord>> Words(byte[] pdf) =>
    [
        .. XDocument.Parse(await Ask("pdftotext", ["-enc", "UTF-8", "-bbox", "-", "-"], pdf)).Descendants().Where(e => e.Name.LocalName == "word")
            .Select(e => new PdfWord(e.Value, (double)e.Attribute("xMin")!, (double)e.Attribute("yMin")!, (double)e.Attribute("xMax")!, (double)e.Attribute("yMax")!)),
    ];

    private static async Task<string> Ask(string program, string[] arguments, byte[] pdf)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var answer = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return await answer;
    }
}

public sealed record PdfWord(string Text, double Left, double Top, double Right, double Bottom);
