namespace CoproCentre.Web.Printing;

/// <summary>Turns a page into a PDF. The outside edge: another printer can take its place.</summary>
public interface IPdfPrinter
{
    /// <summary>Why nothing can be printed now, in a sentence a person can read; null when it can. Costs nothing, so health checks may ask.</summary>
    string? AwayBecause { get; }

    /// <summary>
    /// Prints a whole document that carries its styles, fonts and pictures with it. Its title and language become those of the PDF.
    /// Throws <see cref="PrinterAwayException"/> when there is no printer, or it did not answer in time.
    /// </summary>
    Task<byte[]> Print(string html, CancellationToken stop);
}
