using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Outbox;

/// <summary>A real mail server on this machine, to be started and stopped; each mail it takes is a file.</summary>
internal sealed partial class MailServer : IAsyncDisposable
{
    // The system's own, which has Debian's package.
    private const string Python = "/usr/bin/python3";

    private readonly string folder = Directory.CreateTempSubdirectory("mails-").FullName;
    private Process? process;

    public int Port { get; } = SiteProcess.FreePort();

    public IReadOnlyList<string> Mails => [.. Directory.GetFiles(folder, "*.eml").Order().Select(File.ReadAllText)];

    public async Task Start()
    {
        process = Process.Start(new ProcessStartInfo(Python, [Path.Combine(Here(), "mail_server.py"), $"{Port}", folder]))!;
        for (var tries = 0; tries < 200; tries++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException("The mail server did not start. Is python3-aiosmtpd installed?");
    }

    public static string MessageId(string mail) => Id().Match(mail).Groups[1].Value;

    /// <summary>The parts of a mail as they are read; the tests' words fit into one line of base64 or quoted-printable each.</summary>
    public static string Read(string mail) => string.Join('\n', Base64().Matches(mail.ReplaceLineEndings("\n")).Select(m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value.Replace("\n", "")))))
        + mail.ReplaceLineEndings("\n").Replace("=\n", "");

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex("^Message-ID: (.+?)\\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Id();

    [GeneratedRegex("base64\n\n((?:[A-Za-z0-9+/=]+\n)+)")]
    private static partial Regex Base64();
}
