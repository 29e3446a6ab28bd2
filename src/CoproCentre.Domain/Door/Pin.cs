namespace CoproCentre.Domain.Door;

/// <summary>The four numbers of somebody at the door (V6).</summary>
public static class Pin
{
    public const int Digits = 4;

    // What most people choose first, beside rows and repetitions.
    private static readonly HashSet<string> Common = ["2580", "0852", "1004", "6969", "1313", "2468", "8642", "1357", "1590", "0007"];

    /// <summary>Refuses what is not four numbers, and those that anybody would try first.</summary>
    public static string Checked(string? typed)
    {
        var pin = typed?.Trim() ?? "";
        if (pin.Length != Digits || !pin.All(char.IsAsciiDigit))
            throw new RuleBrokenException($"Choose four numbers.");
        if (IsEasy(pin))
            throw new RuleBrokenException($"Many people choose these numbers. Choose four that are harder to guess.");
        return pin;
    }

    /// <summary>Like 1111, 1212, 1122, 1221, 2345 or 4321, and years of a life.</summary>
    public static bool IsEasy(string pin)
    {
        var steps = pin.Zip(pin.Skip(1), (a, b) => (b - a + 10) % 10).Distinct().ToList();
        return steps is [0] or [1] or [9] || pin.Distinct().Count() <= 2 || Common.Contains(pin)
            || pin.StartsWith("19", StringComparison.Ordinal) || pin.StartsWith("20", StringComparison.Ordinal);
    }
}
