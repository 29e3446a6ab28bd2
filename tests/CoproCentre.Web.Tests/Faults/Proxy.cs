using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Faults;

/// <summary>nginx with the very file that docs/proxy offers; only ports and the place of the certificate are this machine's.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly Process nginx;

    private Proxy(Process nginx, int port) => (this.nginx, Address) = (nginx, new($"https://localhost:{port}"));

    public Uri Address { get; }

    public static async Task<Proxy> Start(string folder, int onePort, int otherPort)
    {
        var port = SiteProcess.FreePort();
        var site = (await File.ReadAllTextAsync(Path.Combine(SiteProcess.Root(), "docs", "proxy", "nginx.conf")))
            .Replace(":5081", $":{onePort}").Replace(":5082", $":{otherPort}").Replace("listen 443", $"listen {port}").Replace("/etc/ssl/centre", folder);
        MakeCertificate(folder);
        var file = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(file, $$"""
            daemon off;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            events {}
            http {
            access_log off;
            client_body_temp_path {{folder}}/bodies;
            proxy_temp_path {{folder}}/pages;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
            {{site}}
            }
            """);
        var nginx = Process.Start(new ProcessStartInfo("nginx", ["-c", file, "-p", folder, "-e", Path.Combine(folder, "error.log")]))!;
        var proxy = new Proxy(nginx, port);
        await proxy.UntilItAnswers();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        nginx.Kill(entireProcessTree: true);
        await nginx.WaitForExitAsync();
        nginx.Dispose();
    }

    private static void MakeCertificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2));
        File.WriteAllText(Path.Combine(folder, "fullchain.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private async Task UntilItAnswers()
    {
        var browser = SiteProcess.StrangerAt(Address).Client;
        for (var i = 0; i < 200 && !nginx.HasExited; i++)
        {
            try
            {
                if ((await browser.GetAsync("/health/live")).StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("nginx did not start.");
    }
}
