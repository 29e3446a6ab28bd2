using System.Numerics;

namespace CoproCentre.Web.Forms;

/// <summary>Several answers of a choice that are kept as one value, and the boxes that show them.</summary>
public static class Flags
{
    /// <summary>The single answers that a value holds, in their order.</summary>
    public static IEnumerable<T> Each<T>(T value)
        where T : struct, Enum => Enum.GetValues<T>().Where(flag => BitOperations.IsPow2(Convert.ToInt32(flag)) && value.HasFlag(flag));

    /// <summary>One value for all of them.</summary>
    public static T Together<T>(IEnumerable<T> flags)
        where T : struct, Enum => (T)Enum.ToObject(typeof(T), flags.Aggregate(0, (all, one) => all | Convert.ToInt32(one)));
}
