namespace CoproCentre.Domain.Meetings;

/// <summary>How a decision was reached (M10).</summary>
public enum DecisionWay
{
    Agreement,
    Vote,
    ChairsCall,
}
