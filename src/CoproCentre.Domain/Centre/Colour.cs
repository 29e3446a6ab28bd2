using System.Globalization;

namespace CoproCentre.Domain.Centre;

/// <summary>A colour as six hexadecimal digits after a hash, in small letters, with its contrast by WCAG 2.2.</summary>
public sealed record Colour
{
    public static readonly Colour White = new("#ffffff");
    public static readonly Colour Ink = new("#1c2824");

    /// <summary>Refuses anything but #rrggbb.</summary>
    public Colour(string hex)
    {
        if (hex is not ['#', _, _, _, _, _, _] || !hex.Skip(1).All(char.IsAsciiHexDigit))
            throw new RuleBrokenException($"Write a colour like #14463d.");
        Hex = hex.ToLowerInvariant();
    }

    public string Hex { get; }

    /// <summary>From 1 (the same) to 21 (black and white).</summary>
    public double ContrastWith(Colour other)
    {
        var (a, b) = (Luminance(), other.Luminance());
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private double Luminance() => 0.2126 * Linear(1) + 0.7152 * Linear(3) + 0.0722 * Linear(5);

    private double Linear(int at)
    {
        var part = int.Parse(Hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
