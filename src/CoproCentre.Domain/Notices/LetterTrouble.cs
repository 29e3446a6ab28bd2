namespace CoproCentre.Domain.Notices;

/// <summary>Why a letter has not gone out.</summary>
public enum LetterTrouble
{
    None,

    /// <summary>The mail server or the gateway does not answer, or does not let the site in. It concerns every letter of that way.</summary>
    Away,

    /// <summary>This one was not taken just now.</summary>
    Busy,

    /// <summary>The receiver is not known there.</summary>
    Refused,

    /// <summary>What stands on the person's page is no phone number.</summary>
    WrongNumber,

    /// <summary>What stands on the person's page is no e-mail address.</summary>
    WrongAddress,

    /// <summary>The site cannot send in this way at all.</summary>
    NotSetUp,
}
