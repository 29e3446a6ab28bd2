using System.Globalization;

namespace CoproCentre.Web.Forms;

/// <summary>A time as people type it, like 14:30 or 2.30pm. What was typed stays, also when there is no such time.</summary>
public sealed class TimeInput
{
    // A format of one letter would be a standard one; the percent sign makes it the hour.
    private static readonly string[] Forms = ["H:mm", "HH:mm", "%H", "h:mmtt", "htt", "Hmm", "HHmm"];

    public TimeInput()
    {
    }

    public TimeInput(TimeOnly? time) => Typed = time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    public string? Typed { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Typed);

    public TimeOnly? Value =>
        TimeOnly.TryParseExact(Typed?.Trim().Replace('.', ':').Replace(" ", "").ToUpperInvariant(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
