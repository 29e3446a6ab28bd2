namespace CoproCentre.Web.Features.Shared;

/// <summary>A search above a list: where it leads, its label, and what was typed last.</summary>
public sealed record SearchBox(string Action, string Label, string? Find, string? Hint = null);
