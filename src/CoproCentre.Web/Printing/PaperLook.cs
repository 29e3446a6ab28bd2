namespace CoproCentre.Web.Printing;

/// <summary>How the layout of papers shows one: large or not, and why it is not a PDF, if that was asked for.</summary>
public sealed record PaperLook(bool IsLarge, string? AwayBecause);
