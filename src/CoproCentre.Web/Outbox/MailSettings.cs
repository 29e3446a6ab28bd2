using System.Globalization;
using System.Net.Mail;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Outbox;

/// <summary>The part "Mail" of the settings: the server that takes the centre's e-mails.</summary>
public sealed record MailSettings
{
    public const string Section = "Mail";

    private const int UsualPort = 587;
    private const int PortOfAnotherKind = 465;

    /// <summary>Empty when the centre sends no e-mail.</summary>
    public string Server { get; init; } = "";

    public int Port { get; init; } = UsualPort;

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The address that mails come from.</summary>
    public string From { get; init; } = "";

    public bool IsSetUp => Server.Length > 0;

    /// <summary>What travels to another machine is encrypted, or not sent.</summary>
    public bool NeedsTls => !Places.IsThisMachine(Server);

    /// <summary>Reads and checks the settings; the sentence of the exception names the wrong one.</summary>
    public static MailSettings Read(IConfiguration configuration)
    {
        var part = configuration.GetSection(Section);
        var settings = new MailSettings
        {
            Server = part[nameof(Server)] ?? "",
            Port = Number(part[nameof(Port)]),
            User = part[nameof(User)] ?? "",
            Password = part[nameof(Password)] ?? "",
            From = part[nameof(From)] ?? "",
        };
        if (!settings.IsSetUp)
            return settings.From.Length + settings.User.Length + settings.Password.Length == 0 ? settings : throw new SettingException("The setting Mail:Server is missing. It says which server takes the mails.");
        if (Uri.CheckHostName(settings.Server) == UriHostNameType.Unknown)
            throw new SettingException($"The setting Mail:Server must be the name of a server like mail.example.org, but it is \"{settings.Server}\".");
        if (!IsAddress(settings.From))
            throw new SettingException($"The setting Mail:From must be an e-mail address like hello@example.org, but it is \"{settings.From}\".");
        if (settings.User.Length > 0 != settings.Password.Length > 0)
            throw new SettingException("The settings Mail:User and Mail:Password belong together. One of them is missing.");
        return settings;
    }

    /// <summary>One plain address, without a name beside it.</summary>
    public static bool IsAddress(string value) => !value.Any(char.IsControl) && MailAddress.TryCreate(value, out var address) && address.Address == value;

    private static int Number(string? value)
    {
        if (value is null or "")
            return UsualPort;
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > ushort.MaxValue)
            throw new SettingException($"The setting Mail:Port must be a number from 1 to 65535, but it is \"{value}\".");
        return port == PortOfAnotherKind
            ? throw new SettingException("The setting Mail:Port cannot be 465. Use 587, where the server asks for encryption after the greeting.")
            : port;
    }
}
