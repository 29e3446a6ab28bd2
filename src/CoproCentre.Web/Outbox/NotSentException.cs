using CoproCentre.Domain.Notices;

namespace CoproCentre.Web.Outbox;

/// <summary>A mail or text did not go out. It carries no names, addresses or words, so it can be logged.</summary>
public sealed class NotSentException(LetterTrouble trouble, string says) : Exception(says)
{
    public LetterTrouble Trouble { get; } = trouble;
}
