namespace CoproCentre.Domain.Roles;

/// <summary>What a person can do in a job today.</summary>
public enum Readiness
{
    /// <summary>Nothing was shown to them yet.</summary>
    New,

    /// <summary>On the way: beside somebody who is ready.</summary>
    Learning,

    /// <summary>On their own, and everything the job asks for holds today.</summary>
    Ready,
}
