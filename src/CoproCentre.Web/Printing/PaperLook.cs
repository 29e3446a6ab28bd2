namespace CoproCentre.Web.Printing;

/// <summary>How the layout of papers shows one: large or not, why it is not a PDF if that was asked for, and where it leads back to.</summary>
public sealed record PaperLook(bool IsLarge, string? AwayBecause, string BackTo);
