using System.Globalization;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CoproCentre.Web.Features.SignIn;

/// <summary>Who has shown the pass phrase in this browser and still has to show a code, for ten minutes. It signs nobody in.</summary>
public sealed class HalfWay(CoproContext db, IHttpContextAccessor http, ITempDataDictionaryFactory notes, CentreClock clock)
{
    private const string Key = "HalfWay";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>Where the person wanted to go.</summary>
    public string Next => Words is [_, _, _, var next] ? next : "/";

    public void Take(Account account, string next) =>
        Notes[Key] = string.Create(CultureInfo.InvariantCulture, $"{account.Id} {account.SecurityStamp} {clock.UtcNow.Ticks} {next}");

    public void PutDown() => Notes.Remove(Key);

    /// <summary>The account, unless it was closed or has a new pass phrase meanwhile, or the time is over.</summary>
    public IQueryable<Account> Account()
    {
        var isHeld = Words.Length == 4 && long.Parse(Words[2], CultureInfo.InvariantCulture) > (clock.UtcNow - Lasts).Ticks;
        var (id, stamp) = isHeld ? (int.Parse(Words[0], CultureInfo.InvariantCulture), Words[1]) : (0, "");
        return db.Accounts.Where(a => a.Id == id && a.SecurityStamp == stamp && a.ClosedAt == null);
    }

    private string[] Words => (Notes.Peek(Key) as string)?.Split(' ', 4) ?? [];

    private ITempDataDictionary Notes => notes.GetTempData(http.HttpContext!);
}
