namespace CoproCentre.Domain.Days;

/// <summary>How somebody was signed in or out (V6).</summary>
public enum VisitWay
{
    /// <summary>A worker ticked the name.</summary>
    Ticked,

    /// <summary>At the door, with the four digits.</summary>
    Pin,

    /// <summary>At the door, with the printed card.</summary>
    Card,

    /// <summary>At the door, on the first day.</summary>
    Newcomer,

    /// <summary>Said afterwards.</summary>
    Told,
}
