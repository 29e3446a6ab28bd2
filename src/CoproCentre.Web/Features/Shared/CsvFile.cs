using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Shared;

/// <summary>Lines as a file for a spreadsheet. What begins like a formula does not become one there.</summary>
public static class CsvFile
{
    /// <param name="name">Of the file, without its ending.</param>
    public static FileContentResult Of(string name, IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        var text = string.Concat(rows.Prepend(head).Select(row => string.Join(',', row.Select(Cell)) + "\n"));
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        return new([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "text/csv; charset=utf-8") { FileDownloadName = $"{name}.csv" };
    }

    /// <summary>One cell; in quotes only when it has to be.</summary>
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }
}
