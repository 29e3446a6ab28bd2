using System.Buffers.Binary;

namespace CoproCentre.Domain.Centre;

/// <summary>
/// A picture that somebody gave, put together anew from the parts that show it. What else was in the file (a place, a name, a program) is left out.
/// </summary>
/// <param name="Type">The media type, found by what is in the file and never by its name.</param>
public sealed record Picture(string Type, byte[] Bytes)
{
    /// <summary>Pixels of the longer side, so that an old phone can show it.</summary>
    public const int LongestSide = 2000;

    /// <summary>Refuses what is no whole PNG or JPEG, and what is larger than its use allows.</summary>
    public static Picture Of(byte[] file, int longestSide = LongestSide)
    {
        try
        {
            return file switch
            {
                [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => new("image/png", Png(file, longestSide)),
                [0xFF, 0xD8, 0xFF, ..] => new("image/jpeg", Jpeg(file, longestSide)),
                _ => throw new RuleBrokenException($"Choose a picture that is a PNG or a JPEG."),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Broken();
        }
    }

    private static byte[] Png(ReadOnlySpan<byte> file, int longestSide)
    {
        const int signature = 8, frame = 12;
        var kept = new List<byte>(file[..signature].ToArray());
        var (at, hasPixels) = (signature, false);
        while (true)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.Slice(at, 4));
            var chunk = file.Slice(at, length < 0 || length > file.Length ? throw Broken() : length + frame);
            var name = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if ((at == signature) != (name == "IHDR"))
                throw Broken();
            if (name == "IHDR")
                GuardSize(BinaryPrimitives.ReadUInt32BigEndian(chunk.Slice(8, 4)), BinaryPrimitives.ReadUInt32BigEndian(chunk.Slice(12, 4)), longestSide);
            if (name is "IHDR" or "PLTE" or "tRNS" or "gAMA" or "sRGB" or "cHRM" or "IDAT" or "IEND")
                kept.AddRange(chunk);
            hasPixels |= name == "IDAT";
            at += chunk.Length;
            if (name == "IEND")
                return hasPixels ? [.. kept] : throw Broken();
        }
    }

    private static byte[] Jpeg(ReadOnlySpan<byte> file, int longestSide)
    {
        var kept = new List<byte> { 0xFF, 0xD8 };
        var (at, hasSize) = (2, false);
        while (true)
        {
            var marker = file.Slice(at, 2) is [0xFF, var found] ? found : throw Broken();
            if (marker == 0xD9)
                return hasSize ? [.. kept, 0xFF, 0xD9] : throw Broken();
            var segment = file.Slice(at, 2 + BinaryPrimitives.ReadUInt16BigEndian(file.Slice(at + 2, 2)));
            at += segment.Length;
            if (marker is 0xC0 or 0xC1 or 0xC2)
            {
                GuardSize(BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(7, 2)), BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(5, 2)), longestSide);
                hasSize = true;
            }

            // Tables, sizes, pixels, and the two notes that say how the colours are meant.
            if (marker is 0xC0 or 0xC1 or 0xC2 or 0xC4 or 0xDB or 0xDD or 0xDA or 0xE0 or 0xEE)
                kept.AddRange(segment);
            if (marker != 0xDA)
                continue;
            var pixels = file.Slice(at, LengthOfPixels(file[at..]));
            kept.AddRange(pixels);
            at += pixels.Length;
        }
    }

    // Up to the next mark that is not a part of the pixels themselves.
    private static int LengthOfPixels(ReadOnlySpan<byte> rest)
    {
        for (var i = 0; ; i++)
        {
            if (rest.Slice(i, 2) is [0xFF, not (0x00 or >= 0xD0 and <= 0xD7)])
                return i;
        }
    }

    private static void GuardSize(uint width, uint height, int longestSide)
    {
        if (width == 0 || height == 0)
            throw Broken();
        if (width > longestSide || height > longestSide)
            throw new RuleBrokenException($"Choose a smaller picture: at most {longestSide} dots wide and high.");
    }

    private static RuleBrokenException Broken() => new RuleBrokenException($"This picture is broken. Save it once more as a PNG or a JPEG, and choose that.");
}
