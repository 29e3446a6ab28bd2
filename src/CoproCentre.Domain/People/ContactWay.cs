namespace CoproCentre.Domain.People;

/// <summary>How a person likes to be reached (C1). In person needs neither phone nor e-mail.</summary>
public enum ContactWay
{
    InPerson,
    Slip,
    Text,
    Email,
}
