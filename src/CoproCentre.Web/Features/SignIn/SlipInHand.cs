using System.Globalization;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CoproCentre.Web.Features.SignIn;

/// <summary>The slip whose code this browser has just typed, for half an hour; so that the code stands in no further address or page.</summary>
public sealed class SlipInHand(CoproContext db, IHttpContextAccessor http, ITempDataDictionaryFactory notes, CentreClock clock)
{
    private const string Key = "Slip";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    public void Take(SignInSlip slip) => Notes[Key] = string.Create(CultureInfo.InvariantCulture, $"{slip.Id} {clock.UtcNow.Ticks}");

    public void PutDown() => Notes.Remove(Key);

    /// <summary>The slip, or nothing when it was used meanwhile or has become too old.</summary>
    public IQueryable<SignInSlip> Slip()
    {
        var words = (Notes.Peek(Key) as string)?.Split(' ') ?? [];
        var held = words.Length == 2 && long.Parse(words[1], CultureInfo.InvariantCulture) > (clock.UtcNow - Lasts).Ticks;
        var id = held ? int.Parse(words[0], CultureInfo.InvariantCulture) : 0;
        var madeAfter = clock.UtcNow - SignInSlip.Lasts;
        return db.Slips.Where(s => s.Id == id && s.UsedAt == null && s.MadeAt > madeAfter);
    }

    private ITempDataDictionary Notes => notes.GetTempData(http.HttpContext!);
}
