using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Dom;
using CoproCentre.Testing;

namespace CoproCentre.CrashTest;

/// <summary>One form, filled in: what it says, and how it is sent. Sent again it is the very same form.</summary>
public sealed record Sent(string Says, Func<Task<HttpResponseMessage>> Send);

/// <summary>Somebody who writes one thing after the other until the site is gone.</summary>
/// <param name="kind">What is written: "action", "notes" ...</param>
/// <param name="next">Opens the page and fills in the form with these words.</param>
public sealed class Writer(string kind, Func<string, Task<Sent>> next)
{
    private readonly List<string> acknowledged = [];
    private readonly TaskCompletionSource answered = new();

    public string Kind => kind;

    /// <summary>What the site has said to be saved, in order.</summary>
    public IReadOnlyList<string> Acknowledged => acknowledged;

    /// <summary>Once the site has answered for the first time: after a start that takes a while.</summary>
    public Task HasBegun => answered.Task;

    /// <summary>What the site was killed over.</summary>
    public Sent? Unanswered { get; private set; }

    /// <summary>How often the site said that it is busy: nothing of it may be saved, and the person tries again.</summary>
    public int TurnedAway { get; set; }

    public List<string> Surprises { get; } = [];

    public async Task Write(int round, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            Sent? sent = null;
            try
            {
                sent = await next($"{kind} {round}.{i}");
                Note(sent, await sent.Send());
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                TurnedAway++;
                answered.TrySetResult();
            }
            catch (Exception e) when (e is HttpRequestException or IOException or SocketException or OperationCanceledException)
            {
                Unanswered = sent;
                return;
            }
            catch (InvalidOperationException e)
            {
                Surprises.Add(e.Message);
                answered.TrySetResult();
                return;
            }
        }
    }

    /// <summary>The person presses the button once more.</summary>
    public async Task SendAgain()
    {
        if (Unanswered is not { } sent)
            return;
        Unanswered = null;
        Note(sent, await sent.Send());
    }

    public static Func<string, Task<Sent>> Form(Visitor visitor, string address, Func<IHtmlDocument, string, object> fill, string? button = null) => async says =>
    {
        var page = await visitor.Open(address);
        if (visitor.Status == HttpStatusCode.ServiceUnavailable)
            throw new HttpRequestException(null, null, visitor.Status);
        if (visitor.Status != HttpStatusCode.OK)
            throw new InvalidOperationException($"{address} answered {visitor.Status}.");
        var values = fill(page, says);
        return new(says, () => visitor.Post(page, values, button: button));
    };

    private void Note(Sent sent, HttpResponseMessage answer)
    {
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK)
            acknowledged.Add(sent.Says);
        else if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            TurnedAway++;
        else
            Surprises.Add($"{sent.Says} was answered {(int)answer.StatusCode}.");
        answered.TrySetResult();
    }
}
