using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Outbox;

/// <summary>Which kind of gateway takes the centre's text messages.</summary>
public enum TextKind
{
    None,
    Twilio,

    /// <summary>Any gateway that takes a web request.</summary>
    Web,
}

/// <summary>The part "Text" of the settings.</summary>
public sealed record TextSettings
{
    public const string Section = "Text";

    public const string To = "{to}";

    public const string Words = "{text}";

    private const string TwilioAddress = "https://api.twilio.com";

    public TextKind Kind { get; init; }

    public Uri Address { get; init; } = new(TwilioAddress);

    /// <summary>Twilio's number of the account, and its secret.</summary>
    public string Account { get; init; } = "";

    public string Token { get; init; } = "";

    /// <summary>The number or name that texts come from.</summary>
    public string From { get; init; } = "";

    /// <summary>Like "Authorization: Bearer ..."; several with | between.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>What is sent, with {to} and {text} in it.</summary>
    public string Body { get; init; } = "";

    /// <summary>Else the body is that of a form.</summary>
    public bool IsJson => Body.TrimStart() is ['{', ..] or ['[', ..];

    /// <summary>Reads and checks the settings; the sentence of the exception names the wrong one. Secrets are not repeated.</summary>
    public static TextSettings Read(IConfiguration configuration)
    {
        var part = configuration.GetSection(Section);
        return part[nameof(Kind)] switch
        {
            null or "" => new(),
            nameof(TextKind.Twilio) => new()
            {
                Kind = TextKind.Twilio,
                Address = Safe(part[nameof(Address)] is { Length: > 0 } other ? other : TwilioAddress),
                Account = Needed(part, nameof(Account)),
                Token = Needed(part, nameof(Token)),
                From = Needed(part, nameof(From)),
            },
            nameof(TextKind.Web) => new() { Kind = TextKind.Web, Address = Safe(Needed(part, nameof(Address))), Headers = Named(part[nameof(Headers)]), Body = WithGaps(Needed(part, nameof(Body))) },
            var other => throw new SettingException($"The setting Text:Kind must be Twilio or Web, but it is \"{other}\"."),
        };
    }

    private static string Needed(IConfigurationSection part, string name) =>
        part[name] is { Length: > 0 } value ? value : throw new SettingException($"The setting {Section}:{name} is missing. Text messages need it.");

    private static Uri Safe(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == "https" || (address.Scheme == "http" && Places.IsThisMachine(address.Host)))
            ? address
            : throw new SettingException($"The setting Text:Address must be an address that begins with https://, but it is \"{value}\".");

    private static string WithGaps(string body) => body.Contains(To) && body.Contains(Words)
        ? body
        : throw new SettingException($"The setting Text:Body must hold {To} and {Words}, where the number and the words go.");

    private static List<KeyValuePair<string, string>> Named(string? value)
    {
        using var probe = new HttpRequestMessage();
        return [.. (value ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line =>
            line.Split(':', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, { Length: > 0 } text] && probe.Headers.TryAddWithoutValidation(name, text) && !text.Any(char.IsControl)
                ? KeyValuePair.Create(name, text)
                : throw new SettingException("The setting Text:Headers must be lines like Authorization: Bearer 123, with | between them."))];
    }
}
