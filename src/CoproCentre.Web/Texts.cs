namespace CoproCentre.Web;

/// <summary>The interface's texts; the English sentence is the key, other languages come as resource files beside it.</summary>
public sealed class Texts;
