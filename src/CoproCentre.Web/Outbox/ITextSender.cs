namespace CoproCentre.Web.Outbox;

/// <summary>Sends text messages. An outside edge: somebody's gateway, or a folder in the demonstration.</summary>
public interface ITextSender
{
    /// <summary>False when nobody has said how to send them.</summary>
    bool IsSetUp { get; }

    /// <summary>Hands a message over. Throws <see cref="NotSentException"/> when it was not taken, and gives up waiting after some seconds.</summary>
    Task Send(TextMessage message, CancellationToken stop);
}

/// <param name="Key">The same at every try.</param>
/// <param name="To">Like "+447700900123".</param>
public sealed record TextMessage(string Key, string To, string Words);
