namespace CoproCentre.Domain.People;

/// <summary>How often a person likes to hear from the centre (C3). What waits in between goes out as one message.</summary>
public enum HowOften
{
    AtOnce,
    OnceADay,
    OnceAWeek,

    /// <summary>Only what asks for an answer; other news stands on the site.</summary>
    OnlyWhatNeedsMe,
}
