namespace CoproCentre.Domain.Numbers;

/// <summary>
/// Numbers as they may leave the centre (D3): from one to four people are hidden, and so much beside them that the sum below cannot give
/// them away. What is hidden all looks the same.
/// </summary>
public sealed record SmallNumbers(IReadOnlyList<int?> Parts, int? Sum)
{
    /// <summary>The least number of people that is shown; none at all is shown as well.</summary>
    public const int Least = 5;

    /// <summary>Two hidden parts at least, that are five together at least; else nobody could hide behind anybody.</summary>
    public static SmallNumbers Of(IReadOnlyList<int> parts)
    {
        var hidden = parts.Select(IsSmall).ToArray();
        while (hidden.Contains(true) && (hidden.Count(h => h) < 2 || HiddenSum() < Least))
        {
            var next = Enumerable.Range(0, parts.Count).Where(i => !hidden[i] && parts[i] > 0).OrderBy(i => parts[i]).Cast<int?>().FirstOrDefault();
            if (next is not { } index)
                return new(Shown(), null);
            hidden[index] = true;
        }

        return new(Shown(), IsSmall(parts.Sum()) ? null : parts.Sum());

        int HiddenSum() => parts.Where((_, i) => hidden[i]).Sum();

        List<int?> Shown() => [.. parts.Select((p, i) => hidden[i] ? (int?)null : p)];
    }

    private static bool IsSmall(int number) => number is > 0 and < Least;
}
