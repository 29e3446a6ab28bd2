using System.Globalization;

namespace CoproCentre.Data.Privacy;

/// <summary>
/// Who was erased, as a small file beside the data: number, when the page was made, when it was erased, texts that were spared. It is not
/// part of a backup, so putting one back cannot undo it.
/// </summary>
public sealed class ErasedList(string folder)
{
    private readonly string path = Path.Combine(folder, "erased.txt");

    public IReadOnlyList<ErasedPerson> Read() => !File.Exists(path) ? [] :
    [
        .. File.ReadLines(path).Where(l => l.Length > 0).Select(line => line.Split(' ', 4))
            .Select(words => new ErasedPerson(int.Parse(words[0], CultureInfo.InvariantCulture), Instant(words[1]), Instant(words[2]), words.ElementAtOrDefault(3) ?? "")),
    ];

    /// <summary>Writes it whole or not at all.</summary>
    public void Write(IEnumerable<ErasedPerson> erased)
    {
        var lines = erased.OrderBy(e => e.ErasedAt).ThenBy(e => e.PersonId)
            .Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.PersonId} {e.AddedAt:O} {e.ErasedAt:O} {e.Spared}").TrimEnd()).ToList();
        if (lines.Count == 0 || (File.Exists(path) && File.ReadLines(path).SequenceEqual(lines)))
            return;
        File.WriteAllLines(path + ".new", lines);
        File.Move(path + ".new", path, overwrite: true);
    }

    private static DateTime Instant(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
