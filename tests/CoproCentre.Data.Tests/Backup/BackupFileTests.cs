using System.Security.Cryptography;
using CoproCentre.Data.Backup;

namespace CoproCentre.Data.Tests.Backup;

public sealed class BackupFileTests : IDisposable
{
    private const int Part = 64 * 1024 + 16;
    private const int Head = 56;

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly BackupLabel Label = new(new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc), new Dictionary<string, long> { ["People"] = 12 });

    private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;

    private string File => Path.Combine(folder, "one.backup");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(1_000_000)]
    public async Task WhatWasWritten_ComesBackByteByByte(int bytes)
    {
        var content = await Written(bytes);
        var (label, read) = await Read(Key);
        Assert.Equal(content, read);
        Assert.Equal((Label.MadeAt, 12L), (label.MadeAt, label.Rows["People"]));
    }

    [Fact]
    public async Task TheSameContent_LooksDifferentEachTime_AndTellsNothing()
    {
        var words = string.Concat(Enumerable.Repeat("Dilys lives at the canal. ", 10_000));
        var database = Path.Combine(folder, "db");
        await System.IO.File.WriteAllTextAsync(database, words);
        await BackupFile.Write(File, database, Label, Key, default);
        var first = await System.IO.File.ReadAllBytesAsync(File);
        await BackupFile.Write(File, database, Label, Key, default);
        var second = await System.IO.File.ReadAllBytesAsync(File);
        Assert.NotEqual(first[Head..], second[Head..]);
        Assert.False(first.AsSpan().IndexOf("Dilys"u8) >= 0 || first.AsSpan().IndexOf("People"u8) >= 0);
        Assert.InRange(first.Length, 1, words.Length / 10);
    }

    [Fact]
    public async Task AnotherKey_IsToldFromDamage()
    {
        await Written(100_000);
        Assert.Contains("This key does not fit", await Refusal(RandomNumberGenerator.GetBytes(32)));
    }

    [Fact]
    public async Task AnyByteChanged_IsNoticed()
    {
        await Written(300_000);
        var whole = await System.IO.File.ReadAllBytesAsync(File);
        for (var at = 0; at < whole.Length; at += at < 200 || at > whole.Length - 100 ? 1 : 4801)
        {
            var changed = whole.ToArray();
            changed[at] ^= 1;
            await Refused(changed, $"byte {at} changed");
        }
    }

    [Fact]
    public async Task CutOffAnywhere_IsNoticed()
    {
        await Written(300_000);
        var whole = await System.IO.File.ReadAllBytesAsync(File);
        var lengths = new[] { 0, 1, Head - 1, Head, Head + 15, Head + 16, Head + Part, Head + Part + 1, Head + (2 * Part), Head + (4 * Part), whole.Length - 16, whole.Length - 1 };
        foreach (var length in lengths)
            await Refused(whole[..length], $"cut off after {length} bytes");
    }

    [Fact]
    public async Task PartsInAnotherOrder_LeftOut_OrAdded_AreNoticed()
    {
        await Written(300_000);
        var whole = await System.IO.File.ReadAllBytesAsync(File);
        byte[] head = whole[..Head], first = whole[Head..(Head + Part)], second = whole[(Head + Part)..(Head + (2 * Part))], rest = whole[(Head + (2 * Part))..];
        await Refused([.. head, .. second, .. first, .. rest], "two parts swapped");
        await Refused([.. head, .. second, .. rest], "the first part left out");
        await Refused([.. head, .. first, .. rest], "the second part left out");
        await Refused([.. head, .. first, .. first, .. second, .. rest], "a part twice");
        await Refused([.. whole, 0], "a byte added");
        await Refused([.. whole, .. first], "a part added");
    }

    [Fact]
    public async Task APartOfAnotherBackup_DoesNotFit()
    {
        await Written(300_000);
        var one = await System.IO.File.ReadAllBytesAsync(File);
        await Written(300_000);
        var other = await System.IO.File.ReadAllBytesAsync(File);
        await Refused([.. one[..(Head + Part)], .. other[(Head + Part)..]], "the end of another backup");
        await Refused([.. one[..Head], .. other[Head..]], "the head of another backup");
    }

    [Fact]
    public async Task WritingThatBreaksOff_LeavesNothingUnderTheName()
    {
        var database = Path.Combine(folder, "db");
        await System.IO.File.WriteAllBytesAsync(database, RandomNumberGenerator.GetBytes(500_000));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BackupFile.Write(File, database, Label, Key, new CancellationToken(canceled: true)));
        Assert.Equal(["db"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    private async Task<byte[]> Written(int bytes)
    {
        var content = RandomNumberGenerator.GetBytes(bytes);
        var database = Path.Combine(folder, "db");
        await System.IO.File.WriteAllBytesAsync(database, content);
        await BackupFile.Write(File, database, Label, Key, default);
        return content;
    }

    private async Task<(BackupLabel Label, byte[] Content)> Read(byte[] key)
    {
        using var content = new MemoryStream();
        return (await BackupFile.Read(File, key, content, default), content.ToArray());
    }

    private async Task<string> Refusal(byte[] key) => (await Assert.ThrowsAsync<BackupException>(() => Read(key))).Message;

    private async Task Refused(byte[] file, string what)
    {
        await System.IO.File.WriteAllBytesAsync(File, file);
        var problem = await Record.ExceptionAsync(() => Read(Key));
        // Noticed by the seal, not because what is inside happens to be unreadable.
        Assert.True(problem is BackupException && !problem.Message.Contains("cannot be read"), $"{what}: {problem?.Message ?? "taken for a whole backup"}");
    }
}
