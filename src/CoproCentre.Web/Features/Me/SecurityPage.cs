using CoproCentre.Data.Accounts;
using CoproCentre.Web.Features.SecondFactors;
using CoproCentre.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Me;

public sealed record SecurityPage(Paged<SessionLine> Sessions, SecondFactorPage SecondFactor, IReadOnlyList<HelpedLine> Helped);

/// <summary>A browser in which the person is signed in; a device without words could not be told.</summary>
public sealed record SessionLine(int Id, string Device, DateTime StartedAt, DateTime LastSeenAt, bool IsThisOne);

/// <summary>That two others let the person in without a code.</summary>
public sealed record HelpedLine(DateTime At, string First, string Second)
{
    private static readonly TimeSpan Shown = TimeSpan.FromDays(30);

    /// <summary>What the person is told about it, the newest first.</summary>
    public static Task<List<HelpedLine>> Read(IQueryable<SecondFactorHelp> helps, int accountId, DateTime now)
    {
        var since = now - Shown;
        return helps.Where(h => h.AccountId == accountId && h.SecondAt > since).OrderByDescending(h => h.SecondAt).Take(3)
            .Select(h => new HelpedLine(h.SecondAt!.Value, h.FirstBy.ChosenName, h.SecondBy!.ChosenName)).ToListAsync();
    }
}
