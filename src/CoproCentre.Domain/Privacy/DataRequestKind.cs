namespace CoproCentre.Domain.Privacy;

/// <summary>What somebody asks about their data.</summary>
public enum DataRequestKind
{
    Copy,
    Correction,
    Erasure,
    Complaint,
}

/// <summary>How a request came.</summary>
public enum AskedWay
{
    InPerson,
    OnPaper,
    SignedIn,
}
