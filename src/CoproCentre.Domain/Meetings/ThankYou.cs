using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Meetings;

/// <summary>Somebody who came to a meeting was thanked (M14).</summary>
[Personal("What you were thanked for, and whom you thanked",
    "So that nobody is forgotten when people are thanked.", Kept.Records, Seen.MeetingLeads)]
public sealed class ThankYou : Entity
{
    /// <summary>Letters in the words of thanks.</summary>
    public const int WordsLength = 500;

    private ThankYou()
    {
    }

    internal ThankYou(Attendance to, string words, Person by, DateOnly today)
    {
        To = to;
        Words = Say.Needed(words, "what you thank them for", WordsLength);
        By = by;
        SaidOn = today;
    }

    public int MeetingId { get; private set; }

    [Whose]
    public int ToId { get; private set; }

    public Attendance To { get; private set; } = null!;

    public string Words { get; private set; } = "";

    public int ById { get; private set; }

    public Person By { get; private set; } = null!;

    public DateOnly SaidOn { get; private set; }
}
