namespace CoproCentre.Domain.Notices;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>A message in a group (C1).</summary>
    Message,

    /// <summary>An invitation to a meeting (C1).</summary>
    Invitation,

    /// <summary>The day before a meeting, to those who said yes or maybe (C3).</summary>
    Reminder,

    /// <summary>A meeting was moved or cancelled, with the reason.</summary>
    MeetingChanged,

    /// <summary>What became of something the person brought, supported or worked on (M13).</summary>
    Change,

    /// <summary>An answer to a suggestion of the person's.</summary>
    Answer,

    /// <summary>Somebody thanks the person (M14).</summary>
    Thanks,

    /// <summary>What became of money the person paid and gets back (V9).</summary>
    Expense,

    /// <summary>Asks when the person left on a day before (V6).</summary>
    Hours,

    /// <summary>An activity the person put their name down for was moved or cancelled, or a place became free (V7).</summary>
    Activity,

    /// <summary>News of the person's weeks in the programme, or of somebody's whose mentor they are (P2).</summary>
    Programme,
}
