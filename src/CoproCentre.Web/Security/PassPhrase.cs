namespace CoproCentre.Web.Security;

/// <summary>The rules for a pass phrase: long, and not a common one; no rules about letters and digits.</summary>
public static class PassPhrase
{
    /// <summary>Fewest letters.</summary>
    public const int Shortest = 12;

    /// <summary>Most letters.</summary>
    public const int Longest = 200;
}
