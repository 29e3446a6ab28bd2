namespace CoproCentre.Web.Printing;

/// <summary>How the layout of papers shows one: large or not, why it is not a PDF if that was asked for, and where it leads back to.</summary>
public sealed record PaperLook(bool IsLarge, string? AwayBecause, string BackTo)
{
    /// <summary>A poster comes on larger paper instead of in large print.</summary>
    public bool IsPoster { get; init; }

    public bool IsA3 { get; init; }

    public string? Class => IsA3 ? "cc-a3" : IsLarge ? "cc-large" : null;
}
