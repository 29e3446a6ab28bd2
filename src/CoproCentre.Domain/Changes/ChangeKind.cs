namespace CoproCentre.Domain.Changes;

/// <summary>What became of something (M13).</summary>
public enum ChangeKind
{
    /// <summary>It has changed.</summary>
    Changed,

    /// <summary>It will change, from a day on.</summary>
    WillChange,

    /// <summary>It is not possible, because ...; told just the same.</summary>
    NotPossible,
}
