using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Security;

/// <summary>
/// The one secret that the centre holds: 256 bits, from the setting Centre:Key, else from a file beside the data that is made at the first
/// start. It encrypts what a stolen database or backup must not tell. Each use has a key of its own, derived from it.
/// </summary>
public sealed class CentreKey
{
    public const string FileName = "centre.key";

    private const int Length = 32;
    private const int MostTries = 400;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private readonly byte[] secret;

    private CentreKey(byte[] secret) => this.secret = secret;

    /// <summary>As it is written into the setting, or on paper.</summary>
    public string Written => Base64Url.EncodeToString(secret);

    /// <summary>A key of 32 bytes for one use.</summary>
    public byte[] For(string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: Encoding.UTF8.GetBytes(use));

    /// <summary>Refuses anything that is not a key as <see cref="Written"/> gives it.</summary>
    public static CentreKey From(string? setting, string dataFolder)
    {
        if (setting is { Length: > 0 })
            return Read(setting) ?? throw new SettingException("The setting Centre:Key is not a key. The command \"key\" prints one.");
        var file = Path.Combine(dataFolder, FileName);
        if (!File.Exists(file))
            Make(file);
        return Read(File.ReadAllText(file)) ?? throw new SettingException($"The file with the centre's key is damaged: {file}");
    }

    public static CentreKey? Read(string written)
    {
        try
        {
            var secret = Base64Url.DecodeFromChars(written.Trim());
            return secret.Length == Length ? new CentreKey(secret) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Takes the place of the key in the file, and gives where that one is kept now; nothing when the centre has its key from the setting.</summary>
    public string? TakePlaceOf(CentreKey before, string dataFolder)
    {
        var file = Path.Combine(dataFolder, FileName);
        if (!File.Exists(file) || Read(File.ReadAllText(file))?.Written != before.Written)
            return null;
        var aside = $"{file}.replaced-{Guid.NewGuid():N}";
        File.Replace(Write(file, secret), file, aside);
        return aside;
    }

    // Written in full elsewhere first, so a crash leaves no half of one. Of processes that start at once one makes it, and the others find it: a
    // move alone looks first and moves then, and two can do so at the same time.
    private static void Make(string file)
    {
        using var turn = Turn($"{file}.lock");
        if (!File.Exists(file))
            File.Move(Write(file, RandomNumberGenerator.GetBytes(Length)), file);
    }

    private static FileStream Turn(string file)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException && tries < MostTries)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private static string Write(string file, byte[] secret)
    {
        var fresh = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(fresh, options);
        stream.Write(Encoding.ASCII.GetBytes(Base64Url.EncodeToString(secret)));
        stream.Flush(flushToDisk: true);
        return fresh;
    }
}
