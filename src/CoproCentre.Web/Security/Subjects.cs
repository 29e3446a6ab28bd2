using System.Security.Cryptography;
using System.Text;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Security;

/// <summary>
/// Turns names, addresses and codes into hashes that cannot be turned back: the key lies in a file beside the data, not in the database.
/// </summary>
public sealed class Subjects(CentreOptions centre)
{
    private const int KeyBytes = 32;

    private readonly Lazy<byte[]> key = new(() => Read(Path.Combine(centre.DataFolder, "keys", "subjects.key")));

    /// <summary>64 hexadecimal digits.</summary>
    public string HashOf(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(string.Join('\n', parts!))));

    private static byte[] Read(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        if (!File.Exists(path))
        {
            File.WriteAllBytes(draft, RandomNumberGenerator.GetBytes(KeyBytes));
            MoveUnlessThere(draft, path);
        }

        return File.ReadAllBytes(path);
    }

    // Another process may have been quicker; then its key is the one that counts.
    private static void MoveUnlessThere(string draft, string path)
    {
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
