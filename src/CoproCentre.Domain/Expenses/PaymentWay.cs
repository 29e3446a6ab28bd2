namespace CoproCentre.Domain.Expenses;

/// <summary>How money reached a person. No numbers of accounts are kept.</summary>
public enum PaymentWay
{
    /// <summary>In cash, with a signature on a printed slip.</summary>
    Cash,
    Other,
}
