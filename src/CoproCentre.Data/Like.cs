namespace CoproCentre.Data;

/// <summary>Patterns for EF.Functions.Like, with backslash as the escape.</summary>
internal static class Like
{
    /// <summary>Matches a text that contains the words as they are.</summary>
    public static string Containing(string words) =>
        $"%{words.Trim().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[")}%";
}
