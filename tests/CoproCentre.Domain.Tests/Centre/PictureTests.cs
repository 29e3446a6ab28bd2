using System.Buffers.Binary;
using System.Text;
using CoproCentre.Domain.Centre;

namespace CoproCentre.Domain.Tests.Centre;

public class PictureTests
{
    private const string Kind = "Choose a picture that is a PNG or a JPEG.";
    private const string Broken = "This picture is broken. Save it once more as a PNG or a JPEG, and choose that.";
    private const string TooLarge = "Choose a smaller picture: at most 2000 dots wide and high.";

    [Fact]
    public void APng_KeepsWhatShowsIt_AndLosesTheRest()
    {
        byte[] file = [.. Png(Chunk("tEXt", "Author\0Bernie"), Chunk("eXIf", "where it was taken")), .. "<script>alert(1)</script>"u8];
        var picture = Picture.Of(file);
        Assert.Equal("image/png", picture.Type);
        Assert.Equal(Png(), picture.Bytes);
        Assert.Equal(Png(), Picture.Of(picture.Bytes).Bytes);
    }

    [Fact]
    public void AJpeg_KeepsWhatShowsIt_AndLosesTheRest()
    {
        byte[] file = [.. Jpeg(Segment(0xE1, "Exif\0\0where it was taken"), Segment(0xFE, "<?php ?>")), .. "<script>alert(1)</script>"u8];
        var picture = Picture.Of(file);
        Assert.Equal("image/jpeg", picture.Type);
        Assert.Equal(Jpeg(), picture.Bytes);
        Assert.Equal(Jpeg(), Picture.Of(picture.Bytes).Bytes);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("GIF89a")]
    [InlineData("RIFF    WEBPVP8 ")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("%PDF-1.7")]
    [InlineData("")]
    public void AnythingElse_IsRefused(string content) => Assert.Equal(Kind, Refused(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void FirstBytesAlone_AreNoPicture()
    {
        Assert.Equal(Broken, Refused([.. Png()[..8], .. "<script>alert(1)</script>"u8]));
        Assert.Equal(Broken, Refused([0xFF, 0xD8, 0xFF, .. "<script>alert(1)</script>"u8]));
    }

    [Fact]
    public void APictureThatBreaksOffAnywhere_IsRefused()
    {
        foreach (var file in new[] { Png(), Jpeg() })
        {
            for (var length = 0; length < file.Length; length++)
                Assert.Contains(Refused(file[..length]), new[] { Kind, Broken });
        }
    }

    [Fact]
    public void AByteThatIsWrongAnywhere_IsRefusedOrShown_AndNeverMore()
    {
        foreach (var file in new[] { Png(), Jpeg() })
        {
            for (var at = 0; at < file.Length; at++)
            {
                foreach (var wrong in new byte[] { 0x00, 0x7F, 0x80, 0xFF })
                {
                    var changed = file.ToArray();
                    changed[at] = wrong;
                    if (Record.Exception(() => Picture.Of(changed)) is { } problem)
                        Assert.IsType<RuleBrokenException>(problem);
                }
            }
        }
    }

    [Fact]
    public void APicture_HasASizeThatAnOldPhoneCanShow()
    {
        Assert.Equal(TooLarge, Refused(Png(width: 2001)));
        Assert.Equal(TooLarge, Refused(Png(height: 2_000_000_000)));
        Assert.Equal(TooLarge, Refused(Jpeg(width: 2001)));
        Assert.Equal(Broken, Refused(Png(width: 0)));
        Assert.Equal(Broken, Refused(Jpeg(height: 0)));
        Assert.Equal("image/png", Picture.Of(Png(2000, 2000)).Type);
    }

    [Fact]
    public void APngWithoutPixels_OrThatBeginsWithSomethingElse_IsRefused()
    {
        Assert.Equal(Broken, Refused([.. Png()[..33], .. Chunk("IEND", "")]));
        Assert.Equal(Broken, Refused([.. Png()[..8], .. Chunk("tEXt", "Hello"), .. Png()[8..]]));
        Assert.Equal(Broken, Refused([0xFF, 0xD8, 0xFF, 0xD9]));
    }

    private static string Refused(byte[] file) => Assert.Throws<RuleBrokenException>(() => Picture.Of(file)).Message;

    internal static byte[] Png(params byte[][] more) => Png(1, 1, more);

    private static byte[] Png(int width = 1, int height = 1, params byte[][] more)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", Encoding.Latin1.GetString(head)), .. more.SelectMany(m => m), .. Chunk("IDAT", "pixels"), .. Chunk("IEND", "")];
    }

    // What checks a chunk is for the browser to look at.
    private static byte[] Chunk(string name, string content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.Latin1.GetBytes(name + content), 1, 2, 3, 4];
    }

    private static byte[] Jpeg(params byte[][] more) => Jpeg(1, 1, more);

    private static byte[] Jpeg(ushort width = 1, ushort height = 1, params byte[][] more) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"), .. more.SelectMany(m => m), .. Segment(0xDB, "table"),
        .. Segment(0xC0, $"\u0008{(char)(height >> 8)}{(char)(height & 255)}{(char)(width >> 8)}{(char)(width & 255)}\u0001"),
        .. Segment(0xDA, "scan"), 1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9,
    ];

    private static byte[] Segment(byte marker, string content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)((content.Length + 2) & 255), .. Encoding.Latin1.GetBytes(content)];
}
