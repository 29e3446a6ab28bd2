using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Outbox;

/// <summary>For the demonstration: each text becomes a file in the folder outbox beside the data, and nothing is sent.</summary>
public sealed class TextFiles(CentreOptions centre) : ITextSender
{
    public bool IsSetUp => true;

    public Task Send(TextMessage message, CancellationToken stop) =>
        File.WriteAllTextAsync(Path.Combine(MailFiles.Folder(centre), $"{message.Key}.txt"), $"To: {message.To}\n\n{message.Words}\n", stop);
}
