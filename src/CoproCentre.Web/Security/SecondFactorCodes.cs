using System.Globalization;
using System.Security.Cryptography;
using CoproCentre.Data.Accounts;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Security;

/// <summary>Makes the codes of the second step, and takes one that was typed, whichever kind it is.</summary>
public sealed class SecondFactorCodes(Subjects subjects, AppKeys keys, CentreClock clock)
{
    /// <summary>Letters in a code as somebody types it, with what they put between.</summary>
    public const int Longest = 40;

    private const int RecoveryGroup = 5;
    private const int RecoveryLetters = 10;

    public static string[] NewList() => Many(SecondFactor.ListCodes, () => RandomNumberGenerator.GetString("0123456789", Totp.Digits));

    public static string[] NewRecoveryCodes() => Many(SecondFactor.RecoveryCodes,
        () => RandomNumberGenerator.GetString(SlipCodes.Letters, RecoveryLetters).Insert(RecoveryGroup, "-"));

    public IEnumerable<string> HashesOf(CodeKind kind, int accountId, IEnumerable<string> codes) => codes.Select(c => HashOf(kind, accountId, c));

    /// <summary>Which kind of code it was; nothing when it is wrong, or was taken before.</summary>
    public CodeTaken? Take(SecondFactor factor, string typed)
    {
        var code = Plain(typed);
        if (code.Length != Totp.Digits)
            return TakeFromPaper(CodeKind.Recovery) ? CodeTaken.Recovery : null;
        if (StepOf(factor, code) is { } step && factor.TakeStep(step))
            return CodeTaken.App;
        return TakeFromPaper(CodeKind.List) ? CodeTaken.List : null;

        bool TakeFromPaper(CodeKind kind) => factor.Take(kind, HashOf(kind, factor.AccountId, code), clock.UtcNow);
    }

    /// <summary>The half minute of a code that a new app shows.</summary>
    public long? StepOf(byte[] key, string typed) => Totp.StepOf(key, Plain(typed), clock.UtcNow);

    /// <summary>Whether two ways of typing a code are the same one.</summary>
    public static bool Same(string one, string other) => Plain(one) == Plain(other);

    private long? StepOf(SecondFactor factor, string code) => factor.HasApp && keys.Read(factor.AppKey) is { } key ? StepOf(key, code) : null;

    private string HashOf(CodeKind kind, int accountId, string code) =>
        subjects.HashOf("second step", kind.ToString(), accountId.ToString(CultureInfo.InvariantCulture), Plain(code));

    private static string Plain(string code) => new string([.. code.Where(char.IsLetterOrDigit)]).ToUpperInvariant();

    private static string[] Many(int count, Func<string> make)
    {
        var made = new HashSet<string>();
        while (made.Count < count)
            made.Add(make());
        return [.. made];
    }
}

public enum CodeTaken
{
    App,
    List,
    Recovery,
}
