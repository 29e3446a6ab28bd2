using System.Text.RegularExpressions;
using CoproCentre.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Browser.Tests.Sweep;

/// <summary>The addresses that the site knows, to compare with those that people can walk to.</summary>
internal sealed partial class Routes(CentreHost host)
{
    private const string Codes = "shown once, after codes are made";
    private const string Paper = "a paper whose page is walked to instead";

    private static readonly Dictionary<string, string> NotWalkedTo = new()
    {
        ["/logo"] = "a picture that this centre has not given",
        ["/activities/week.pdf"] = Paper,
        ["/activities/{id:int}/poster.pdf"] = Paper,
        ["/day/plan.pdf"] = "a short way to today's plan, kept among bookmarks",
        ["/day/plan/print"] = "a short way to today's plan, kept among bookmarks",
        ["/day/{day:datetime}/live"] = "a part of a page that a script asks for",
        ["/day/{day:datetime}/plan.pdf"] = Paper,
        ["/expenses/{id:int}/slip.pdf"] = Paper,
        ["/groups/{id:int}/budget/{year:int}.pdf"] = Paper,
        ["/meetings/{id:int}/actions.pdf"] = Paper,
        ["/meetings/{id:int}/agenda.pdf"] = Paper,
        ["/meetings/{id:int}/briefing.pdf"] = Paper,
        ["/meetings/{id:int}/minutes.pdf"] = Paper,
        ["/groups/{id:int}/poster.pdf"] = Paper,
        ["/meetings/{id:int}/pack.pdf"] = Paper,
        ["/meetings/{id:int}/poster.pdf"] = Paper,
        ["/meetings/{id:int}/sign-in-sheet.pdf"] = Paper,
        ["/meetings/{id:int}/thanks-cards.pdf"] = Paper,
        ["/outbox/slips/{id:int}.pdf"] = Paper,
        ["/thanks/{id:int}/card.pdf"] = Paper,
        ["/meetings/{id:int}/run/{step}/live"] = "a part of a page that a script asks for",
        ["/meetings/{id:int}/invitations/progress"] = "a part of a page that a script asks for",
        ["/people/{id:int}/slip/code"] = "shown once, after a slip is made",
        ["/settings/backups/{name}"] = "a locked file, offered once there is a backup",
        ["/me/agreement.pdf"] = Paper,
        ["/me/second-factor/list"] = Codes,
        ["/me/second-factor/list.pdf"] = Codes,
        ["/me/second-factor/list/print"] = Codes,
        ["/me/second-factor/recovery-codes"] = Codes,
        ["/me/second-factor/recovery-codes.pdf"] = Codes,
        ["/me/second-factor/recovery-codes/print"] = Codes,
        ["/me/security/again"] = "shown a quarter of an hour after signing in",
        ["/me/year.pdf"] = Paper,
        ["/people/{id:int}/agreement.pdf"] = Paper,
        ["/people/{id:int}/door-card.pdf"] = Paper,
        ["/people/{id:int}/second-factor/list"] = Codes,
        ["/people/{id:int}/second-factor/list.pdf"] = Codes,
        ["/people/{id:int}/year.pdf"] = Paper,
        ["/roles/readiness.pdf"] = Paper,
        ["/programme.pdf"] = Paper,
        ["/programme/awards/{id:int}/certificate.pdf"] = Paper,
        ["/programme/celebrations/{id:int}/certificates.pdf"] = Paper,
        ["/programme/impact.pdf"] = Paper,
        ["/programme/journeys/{id:int}/letter.pdf"] = Paper,
        ["/programme/journeys/{id:int}/weeks.pdf"] = Paper,
        ["/sign-in/code"] = "shown to somebody half way in",
        ["/slip/account"] = "shown to somebody with a slip in hand",
        ["/slip/pass-phrase"] = "shown to somebody with a slip in hand",
        ["/today"] = "where the day was before",
        ["/start"] = "shown in an empty centre only",
    };

    public void Compare(IReadOnlyCollection<string> reached, Findings findings)
    {
        var paths = reached.Select(a => a.Split('?')[0]).Distinct().ToList();
        foreach (var pattern in Of("GET"))
        {
            var isReached = paths.Any(p => Fits(pattern, p));
            var reason = NotWalkedTo.GetValueOrDefault(pattern);
            if (!isReached && reason is null)
                findings.Add("nobody", pattern, "comes here by any link");
            if (isReached && reason is not null)
                findings.Add("somebody", pattern, $"comes here, though it is {reason}");
        }

        foreach (var pattern in NotWalkedTo.Keys.Except(Of("GET")))
            findings.Add("nobody", pattern, "finds this address any more");
    }

    /// <summary>Forms that would be sent to an address that takes none.</summary>
    public IEnumerable<string> DeadForms(SweptPage page)
    {
        var taken = Of("POST");
        return page.Document.Forms.Where(f => f.Method.Equals("post", StringComparison.OrdinalIgnoreCase)).Select(f => f.GetAttribute("action") ?? page.Address)
            .Where(action => !taken.Any(p => Fits(p, action.Split('?')[0]))).Select(action => $"has a form for {action}, which takes none");
    }

    private List<string> Of(string method) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct(),
    ];

    private static bool Fits(string pattern, string path) =>
        Regex.IsMatch(path, $"^{Gap().Replace(pattern, m => m.Value.EndsWith(":int}", StringComparison.Ordinal) ? @"\d+" : "[^/]+")}$");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Gap();
}
