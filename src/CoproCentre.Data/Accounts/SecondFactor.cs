using CoproCentre.Domain;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Accounts;

/// <summary>What an account shows beside the pass phrase: a code of an app or of a printed list. Codes are kept as hashes and work once.</summary>
[Personal("Your second step of signing in: since when you have it, and its secrets",
    "So that nobody else can sign in as you.", Kept.Page, Seen.App, GoesWithThem = true, Texts = Telling.Secret)]
public sealed class SecondFactor : Entity
{
    /// <summary>Codes on paper for the day when the phone or the list is lost.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>Codes on a printed list.</summary>
    public const int ListCodes = 60;

    /// <summary>From here on a printed list is nearly used up.</summary>
    public const int FewLeft = 10;

    /// <summary>Letters in the app's key as it is kept.</summary>
    public const int AppKeyLength = 400;

    private readonly List<SecondFactorCode> codes = [];

    private SecondFactor()
    {
    }

    public SecondFactor(Account account) => AccountId = account.Id;

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    /// <summary>The key that the app shares with us, encrypted; empty without an app.</summary>
    public string AppKey { get; private set; } = "";

    /// <summary>The latest half minute whose code was taken: it and earlier ones are not taken again.</summary>
    public long AppStep { get; private set; }

    /// <summary>UTC; when the app was set up.</summary>
    public DateTime? AppSince { get; private set; }

    public IReadOnlyCollection<SecondFactorCode> Codes => codes;

    public bool HasApp => AppKey.Length > 0;

    /// <summary>The code that a printed list is asked for; they are used in order.</summary>
    public SecondFactorCode? NextOnList => Unused(CodeKind.List).MinBy(c => c.Number);

    public int LeftOnList => Unused(CodeKind.List).Count();

    public int LeftToRecover => Unused(CodeKind.Recovery).Count();

    /// <summary>Takes a new app, whose first code was seen.</summary>
    public void UseApp(string protectedKey, long step, DateTime now) => (AppKey, AppStep, AppSince) = (protectedKey, step, now);

    /// <summary>Refuses the codes of an app that is not there any more.</summary>
    public void DropApp()
    {
        if (LeftOnList == 0)
            throw new RuleBrokenException($"This is your only way to get codes. Set up another one first.");
        (AppKey, AppStep, AppSince) = ("", 0, null);
    }

    /// <summary>Takes new codes; older ones of the kind are void. The first one of a list was typed to show that the list is there.</summary>
    public void Renew(CodeKind kind, IEnumerable<string> hashes)
    {
        codes.RemoveAll(c => c.Kind == kind);
        codes.AddRange(hashes.Select((hash, index) => new SecondFactorCode(kind, index + 1, hash)));
    }

    /// <summary>Forgets everything, for somebody who lost it all and begins anew.</summary>
    public void Clear()
    {
        (AppKey, AppStep, AppSince) = ("", 0, null);
        codes.Clear();
    }

    /// <summary>Takes a code of the app once; false when it, or a later one, was taken before.</summary>
    public bool TakeStep(long step)
    {
        if (step <= AppStep)
            return false;
        AppStep = step;
        return true;
    }

    /// <summary>Takes a code from paper once; a list's only when it is its turn.</summary>
    public bool Take(CodeKind kind, string hash, DateTime now)
    {
        var code = kind == CodeKind.List ? NextOnList : Unused(kind).FirstOrDefault(c => c.Hash == hash);
        if (code?.Hash != hash)
            return false;
        code.Use(now);
        return true;
    }

    private IEnumerable<SecondFactorCode> Unused(CodeKind kind) => codes.Where(c => c.Kind == kind && c.UsedAt is null);
}
