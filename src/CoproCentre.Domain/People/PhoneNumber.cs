namespace CoproCentre.Domain.People;

/// <summary>Tells a phone number from other words, and writes it as it is dialled from anywhere (C1). Kept is what the person typed.</summary>
public static class PhoneNumber
{
    private const string Between = " \u00a0-./()";
    private const string UnitedKingdom = "44";
    private const int FewestDigits = 8;
    private const int MostDigits = 15;

    /// <summary>Like "+447700900123"; nothing when it is no phone number. A number that begins with a single 0 is one of the United Kingdom.</summary>
    public static string? Dialled(string typed)
    {
        var number = typed.Trim().Replace("(0)", "", StringComparison.Ordinal);
        var digits = string.Concat((number.StartsWith('+') ? number[1..] : number).Where(c => !Between.Contains(c)));
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            return null;
        var abroad = number.StartsWith('+') ? digits
            : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..]
            : digits.StartsWith('0') ? UnitedKingdom + digits[1..]
            : "";
        return IsWhole(abroad) ? $"+{abroad}" : null;
    }

    // Numbers of the United Kingdom have nine or ten digits after their 0; elsewhere they differ.
    private static bool IsWhole(string abroad) => abroad.StartsWith(UnitedKingdom, StringComparison.Ordinal)
        ? abroad.Length is 11 or 12 && abroad[2] != '0'
        : abroad.Length is >= FewestDigits and <= MostDigits && abroad[0] != '0';
}
