using System.Text.RegularExpressions;

namespace CoproCentre.Testing;

/// <summary>Words that the language guidelines keep out of the product.</summary>
public static partial class ListedWords
{
    [GeneratedRegex(@"\b(clients?|service users?|customers?|rough sleepers?|addicts?|alcoholics?|drinkers|beggars?|lived experience|not engaging|did not engage|didn't engage)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Pattern { get; }
}
