using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using CoproCentre.Web.Security;
using Microsoft.Extensions.Primitives;

namespace CoproCentre.Web.Setup;

/// <summary>
/// A page that is the same for everybody (decision 18). Whoever asks for it is nobody in particular: its cookies are not looked at, so no name can
/// get into it, and none is set. Its answer is kept for some seconds, compressed, for the next who asks.
/// </summary>
/// <param name="asked">The names in the query that make another page; nothing else in it counts.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SameForEverybodyAttribute(params string[] asked) : Attribute
{
    private const int LongestAnswer = 8;

    public string KeyOf(HttpRequest request) => asked.Aggregate(request.Path.Value!, (key, name) =>
        (string?)request.Query[name] is { Length: > 0 and <= LongestAnswer } said ? $"{key}?{name}={said}" : key);
}

/// <summary>The answers of pages that are the same for everybody, as they were some seconds ago.</summary>
public sealed class KeptPages(TimeProvider time)
{
    /// <summary>How long an answer is given again before it is made anew.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    /// <summary>Seconds for which browsers keep it. With <see cref="Fresh"/> a change shows well within a minute.</summary>
    public const int MaxAge = 20;

    // More addresses than a centre has pages for everybody; whoever makes up others gets no more room than this.
    private const int Most = 200;

    private readonly ConcurrentDictionary<string, Place> places = new(StringComparer.Ordinal);

    /// <summary>Gives the kept answer, or makes it: one request makes it while the others wait for it.</summary>
    public async Task Answer(HttpContext context, string key, RequestDelegate make)
    {
        if (places.Count >= Most)
            places.Clear();
        var place = places.GetOrAdd(key, _ => new());
        var page = Known(place);
        if (page is null)
        {
            await place.Turn.WaitAsync(context.RequestAborted);
            try
            {
                page = Known(place) ?? await Make(context, make, place);
            }
            finally
            {
                place.Turn.Release();
            }
        }

        if (page is not null)
            await page.Send(context);
    }

    private KeptPage? Known(Place place) => place.Held is { } held && (time.GetUtcNow() - held.MadeAt).Duration() < Fresh ? held.Page : null;

    // What is no page, like the way to another or a fault, goes out as it is.
    private async Task<KeptPage?> Make(HttpContext context, RequestDelegate make, Place place)
    {
        var (response, body) = (context.Response, context.Response.Body);
        using var written = new MemoryStream();
        response.Body = written;
        try
        {
            await make(context);
        }
        finally
        {
            response.Body = body;
        }

        if (response.StatusCode != StatusCodes.Status200OK || response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true || response.Headers.SetCookie.Count > 0)
        {
            written.Position = 0;
            await written.CopyToAsync(body, context.RequestAborted);
            return null;
        }

        var made = KeptPage.Of(written.ToArray(), context.RequestServices.GetRequiredService<PageNonce>().Value, response.Headers.ContentSecurityPolicy);
        var before = place.Held?.Page;
        var page = before?.Tag == made.Tag ? before : made.Compressed();
        place.Held = new(page, time.GetUtcNow());
        return page;
    }

    private sealed class Place
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public Held? Held { get; set; }
    }

    private sealed record Held(KeptPage Page, DateTimeOffset MadeAt);
}

/// <summary>A page with the word (nonce) it was made with: page and policy go out together, always.</summary>
/// <param name="Tag">Names what the page says, whatever its word is.</param>
internal sealed record KeptPage(string Tag, StringValues Policy, byte[] Plain, byte[]? Brotli = null, byte[]? Gzip = null)
{
    public static KeptPage Of(byte[] body, string nonce, StringValues policy)
    {
        var said = Encoding.UTF8.GetString(body).Replace(HtmlEncoder.Default.Encode(nonce), "", StringComparison.Ordinal);
        return new($"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..24]}\"", policy, body);
    }

    public KeptPage Compressed() => this with { Brotli = Pack(Plain, s => new BrotliStream(s, CompressionLevel.Optimal)), Gzip = Pack(Plain, s => new GZipStream(s, CompressionLevel.Optimal)) };

    public Task Send(HttpContext context)
    {
        var (headers, asked) = (context.Response.Headers, context.Request.Headers);
        headers.ETag = Tag;
        headers.CacheControl = $"public, max-age={KeptPages.MaxAge}";
        headers.Vary = "Accept-Encoding";
        // Also with "nothing new": a browser puts the policy of that answer beside the page that it has kept.
        headers.ContentSecurityPolicy = Policy;
        if (asked.IfNoneMatch.Any(t => t?.Contains(Tag, StringComparison.Ordinal) == true))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.ContentType = null;
            return Task.CompletedTask;
        }

        var encodings = asked.AcceptEncoding.ToString();
        var (body, encoding) = encodings.Contains("br", StringComparison.Ordinal) ? (Brotli!, "br") : encodings.Contains("gzip", StringComparison.Ordinal) ? (Gzip!, "gzip") : (Plain, null);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = body.Length;
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static byte[] Pack(byte[] plain, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
            stream.Write(plain);
        return packed.ToArray();
    }
}
