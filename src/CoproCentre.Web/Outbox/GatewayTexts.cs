using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoproCentre.Domain.Notices;

namespace CoproCentre.Web.Outbox;

/// <summary>Hands texts to the gateway of the settings: Twilio, or any that takes a web request.</summary>
/// <param name="patience">How long one message may take; 15 seconds unless said.</param>
public sealed partial class GatewayTexts(TextSettings settings, TimeSpan? patience = null) : ITextSender, IDisposable
{
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(15);

    // A client of its own: the usual ones write addresses into the log. Redirects would take the words to somebody else.
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = patience ?? UsualPatience };

    public bool IsSetUp => settings.Kind != TextKind.None;

    public async Task Send(TextMessage message, CancellationToken stop)
    {
        try
        {
            using var request = settings.Kind == TextKind.Twilio ? ToTwilio(message) : ToWeb(message);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            if (!answer.IsSuccessStatusCode)
                throw new NotSentException(Trouble(answer.StatusCode), $"The gateway answered {(int)answer.StatusCode}.");
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            throw new NotSentException(LetterTrouble.Away, "The gateway did not answer in time.");
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage ToTwilio(TextMessage message) => new(HttpMethod.Post, new Uri(settings.Address, $"/2010-04-01/Accounts/{Uri.EscapeDataString(settings.Account)}/Messages.json"))
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.Account}:{settings.Token}"))) },
        Content = new FormUrlEncodedContent([new("To", message.To), new("From", settings.From), new("Body", message.Words)]),
    };

    private HttpRequestMessage ToWeb(TextMessage message)
    {
        var body = Gap().Replace(settings.Body, gap => Written(gap.Value == TextSettings.To ? message.To : message.Words));
        var request = new HttpRequestMessage(HttpMethod.Post, settings.Address)
        {
            Content = new StringContent(body, Encoding.UTF8, settings.IsJson ? "application/json" : "application/x-www-form-urlencoded"),
        };
        foreach (var (name, value) in settings.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    // As it must be written where it goes, so that no word can become anything but a word.
    private string Written(string words) => settings.IsJson ? JsonEncodedText.Encode(words).ToString() : Uri.EscapeDataString(words);

    // What a gateway says about one message is about that message; all else is about the gateway.
    private static LetterTrouble Trouble(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity ? LetterTrouble.Refused : LetterTrouble.Away;

    [GeneratedRegex(@"\{to\}|\{text\}")]
    private static partial Regex Gap();
}
