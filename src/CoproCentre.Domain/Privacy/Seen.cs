namespace CoproCentre.Domain.Privacy;

/// <summary>Who sees something about a person, besides the person.</summary>
public enum Seen
{
    /// <summary>Only the person.</summary>
    Nobody,
    Workers,

    /// <summary>Workers, and whoever chairs a meeting when the person agreed.</summary>
    Chairs,
    Managers,
    WorkersAndManagers,

    /// <summary>Those who prepare and run the group's meetings.</summary>
    MeetingLeads,

    /// <summary>The person and their mentor, and nobody else.</summary>
    Pair,

    /// <summary>Workers, and the mentor of the person.</summary>
    Mentors,

    /// <summary>Workers, and those who run the activity.</summary>
    Runners,

    /// <summary>The members of the group, and its workers.</summary>
    Members,

    /// <summary>Everybody who may see the group.</summary>
    Group,

    /// <summary>Everybody who can sign in.</summary>
    Everybody,

    /// <summary>Nobody reads it: only the app does.</summary>
    App,
}
