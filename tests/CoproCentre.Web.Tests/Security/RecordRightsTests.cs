using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Papers;

namespace CoproCentre.Web.Tests.Security;

/// <summary>Every route with a record in its address, really asked by everybody, about a record of an open group and of a closed one.</summary>
public class RecordRightsTests(PrinterlessHost host) : IClassFixture<PrinterlessHost>
{
    private static readonly IEnumerable<((string Method, string Pattern) Key, Who Right)> Decided =
        RouteDecisions.All.Where(d => d.Value.DependOnTheRecord()).Select(d => (d.Key, d.Value));

    private readonly Dictionary<Viewer, (Visitor Visitor, IHtmlDocument Page)> viewers = [];

    [SqliteFact]
    public Task ARecordOfAnOpenGroup_IsThereForThoseWhoMay_AndForNobodyElse() => AskAll(isOpen: true);

    [SqliteFact]
    public Task ARecordOfAClosedGroup_IsThereForThoseWhoMay_AndForNobodyElse() => AskAll(isOpen: false);

    [Fact]
    public async Task APartOfAnotherGroupsRecord_IsNotThere_AlsoForWhoLeadsBoth()
    {
        await LetEverybodyIn();
        var (mine, other) = (await AGroup(isOpen: true), await AGroup(isOpen: true));
        var there = new List<string>();
        foreach (var ((method, pattern), _) in Decided.Where(d => NamesAPart(d.Key.Pattern)))
        {
            var status = await Ask(Viewer.Chair, method, mine.Address(pattern, partOf: other), mine);
            if (IsThere(status))
                there.Add($"{method} {pattern}: {(int)status}");
        }

        Assert.True(there.Count == 0, string.Join('\n', there));
    }

    [Fact]
    public void EveryRouteWithARecordOfAGroup_IsDecidedByARight() => Assert.DoesNotContain(RouteDecisions.All,
        d => !d.Value.DependOnTheRecord() && d.Key.Pattern.Split('/')[1] is "groups" or "meetings" or "actions" or "decisions" or "promises" && d.Key.Pattern.Contains('{'));

    private async Task AskAll(bool isOpen)
    {
        await LetEverybodyIn();
        var group = await AGroup(isOpen);
        using var before = new Snapshot(host);
        var wrong = new List<string>();
        foreach (var ((method, pattern), right) in Decided)
        {
            foreach (var viewer in viewers.Keys)
            {
                var status = await Ask(viewer, method, group.Address(pattern), group);
                if (IsThere(status) != Rights.May(viewer, right, isOpen))
                    wrong.Add($"{method} {pattern} for {viewer}: {(int)status}");
                if (method == "POST" && status == HttpStatusCode.Redirect)
                    before.GoBack();
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Steps, years and numbers of versions are the same in every group.
    private static bool NamesAPart(string pattern) => pattern.Count(c => c == '{') > 1 && !pattern.Contains("{step}") && !pattern.Contains("{number") && !pattern.Contains("{year");

    private static bool IsThere(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => false,
        HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.UnprocessableEntity => true,
        _ => throw new InvalidOperationException($"Nobody expects {(int)status}."),
    };

    private async Task<HttpStatusCode> Ask(Viewer viewer, string method, string address, PreparedGroup group)
    {
        var (visitor, page) = viewers[viewer];
        return method == "GET" ? await visitor.StatusOf(address) : (await visitor.PostTo(address, page, [.. group.Fields])).StatusCode;
    }

    private async Task LetEverybodyIn()
    {
        foreach (var viewer in Enum.GetValues<Viewer>())
        {
            var visitor = await host.SignedIn(viewer.ToString(), viewer switch
            {
                Viewer.Worker => CentreRoles.Worker,
                Viewer.Coordinator => CentreRoles.Coordinator,
                Viewer.Manager => CentreRoles.Manager,
                _ => CentreRoles.Volunteer,
            });
            viewers[viewer] = (visitor, await visitor.Open("/me/edit"));
        }

        await host.AGroup("Another group", chair: viewers[Viewer.Other].Visitor.Person);
    }

    private async Task<PreparedGroup> AGroup(bool isOpen) => await PreparedGroup.Make(host, isOpen, viewers[Viewer.Chair].Visitor.Person,
        viewers[Viewer.Member].Visitor.Person, viewers[Viewer.Own].Visitor.Person, await host.APerson("Target"));
}
