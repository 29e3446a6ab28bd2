using System.Text.RegularExpressions;

namespace CoproCentre.Testing;

/// <summary>How many database queries a page may make: ten, but for the few that say here why they need more.</summary>
public static partial class QueryLimits
{
    private const int Usual = 10;

    // They look for one person in every table, and ask each that has something once more. That is a number of tables, not of rows.
    private const int EveryTable = 120;
    private const int EveryTextAboutAPerson = 12;

    /// <summary>The most for a route or an address.</summary>
    public static int Of(string address) => address switch
    {
        _ when Copy().IsMatch(address) => EveryTable,
        _ when Erasure().IsMatch(address) => EveryTextAboutAPerson,
        _ => Usual,
    };

    /// <summary>False where the number may grow until every table has something.</summary>
    public static bool IsUsual(string address) => Of(address) == Usual;

    [GeneratedRegex("^/settings/data-requests/[^/]+/copy$")]
    private static partial Regex Copy();

    [GeneratedRegex("^/settings/data-requests/[^/]+/erasure$")]
    private static partial Regex Erasure();
}
