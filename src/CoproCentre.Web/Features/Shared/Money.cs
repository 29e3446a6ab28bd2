using System.Globalization;

namespace CoproCentre.Web.Features.Shared;

/// <summary>Amounts as people read them.</summary>
public static class Money
{
    /// <summary>Pence as pounds, like "£12.50".</summary>
    public static string Of(long pence) => (pence / 100m).ToString("C", CultureInfo.GetCultureInfo("en-GB"));
}
