using CoproCentre.Data.Accounts;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CoproCentre.Web.Features.SecondFactors;

/// <summary>New codes that this session may still see and print. They are known to this browser only, until it puts them down.</summary>
public sealed class CodesInHand(CurrentPerson me, IHttpContextAccessor http, ITempDataDictionaryFactory notes)
{
    public void Take(CodeKind kind, int accountId, string[] codes) => Notes[Key(kind)] = string.Join(' ', [$"{me.SessionId}", $"{accountId}", .. codes]);

    /// <summary>The codes for an account; nothing when there are none, or another session made them.</summary>
    public string[]? Codes(CodeKind kind, int accountId)
    {
        var words = (Notes.Peek(Key(kind)) as string)?.Split(' ') ?? [];
        return words.Length > 2 && words[0] == $"{me.SessionId}" && words[1] == $"{accountId}" ? words[2..] : null;
    }

    public void PutDown(CodeKind kind) => Notes.Remove(Key(kind));

    private static string Key(CodeKind kind) => $"Codes{kind}";

    private ITempDataDictionary Notes => notes.GetTempData(http.HttpContext!);
}
