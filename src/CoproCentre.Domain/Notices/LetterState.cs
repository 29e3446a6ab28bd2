namespace CoproCentre.Domain.Notices;

/// <summary>Where a letter stands.</summary>
public enum LetterState
{
    /// <summary>It goes out by itself, as e-mail or text.</summary>
    Waiting,
    Sent,

    /// <summary>It becomes a slip of paper.</summary>
    ToPrint,
    Printed,

    /// <summary>Somebody tells the person when they meet.</summary>
    ToSay,
    Said,

    /// <summary>The person had read all of it on the site before, or it was taken back.</summary>
    NotNeeded,
}
