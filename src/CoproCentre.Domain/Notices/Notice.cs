using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Notices;

/// <summary>
/// A few words for one person that shall reach them in their own way (C1, C3). It is saved with what caused it, so that neither is without the
/// other; several notices for one person can go out as one message.
/// </summary>
[Personal("What we told you", "So that news reaches you, once and in your own way.", Kept.Messages, Seen.Workers, GoesWithThem = true, Since = nameof(WrittenAt), Texts = Telling.Words)]
public sealed class Notice : Entity
{
    /// <summary>Letters in a notice: it can be read aloud, and a group's message fits with the names of who wrote it and of the group, and so does the longest reason why a meeting moves.</summary>
    public const int TextLength = 850;

    /// <summary>Letters in the address of a page of this site.</summary>
    public const int LinkLength = 200;

    private Notice()
    {
    }

    /// <param name="link">A page of this site that says more, like "/changes/5"; empty when there is none. Refuses any other address.</param>
    /// <param name="needsAnswer">Whether the person is asked for something: such a notice also reaches those who want only what needs them (C3).</param>
    public Notice(Person person, NoticeKind kind, string text, string link, bool needsAnswer, DateTime now)
    {
        Person = person;
        Kind = kind;
        Text = Say.Needed(text, "what to tell", TextLength);
        Link = link.Length == 0 || (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && link.Length <= LinkLength)
            ? link
            : throw new ArgumentException("A notice leads to a page of this site only.", nameof(link));
        NeedsAnswer = needsAnswer;
        WrittenAt = now;
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public NoticeKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    [NotPersonal]
    public string Link { get; private set; } = "";

    public bool NeedsAnswer { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>UTC; when it went out, was handed over on paper, or was said. Empty as long as it waits.</summary>
    public DateTime? ReachedAt { get; private set; }

    [Whose]
    public int? LetterId { get; private set; }

    /// <summary>The letter that takes it to the person; none as long as it waits for its time.</summary>
    public Letter? Letter { get; private set; }

    /// <summary>It reached the person, or was sent in their way; the first time counts.</summary>
    public void Reach(DateTime now) => ReachedAt ??= now;

    internal void GoWith(Letter letter) => Letter = letter;
}
