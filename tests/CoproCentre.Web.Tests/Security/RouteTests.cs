using System.Net;
using System.Text.RegularExpressions;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Roles;
using CoproCentre.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Security;

public partial class RouteTests(CentreHost host) : IClassFixture<CentreHost>
{
    private static readonly CentreRoles?[] Roles =
        [null, CentreRoles.Volunteer, CentreRoles.Worker, CentreRoles.Coordinator, CentreRoles.Manager, CentreRoles.Manager | CentreRoles.Worker];

    private readonly Dictionary<string, Browsing> kept = [];

    [Fact]
    public void EveryRoute_IsDecided_AndEveryDecisionHasARoute()
    {
        var routes = Routes().Select(r => r.Key).ToList();
        None([
            .. routes.Except(RouteDecisions.All.Keys).Select(r => $"undecided: {r.Method} {r.Pattern}"),
            .. RouteDecisions.All.Keys.Except(routes).Select(r => $"decided, but gone: {r.Method} {r.Pattern}"),
        ]);
    }

    [Fact]
    public void OnlyDecidedRoutes_ArePublic()
    {
        var isPublic = Routes().Where(r => r.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(r => r.Key).Order();
        var decided = RouteDecisions.All.Where(d => d.Value is Who.Everybody or Who.EverybodyByRecord or Who.PairedDevice).Select(d => d.Key).Order();
        Assert.Equal(decided, isPublic);
    }

    [Fact]
    public async Task EveryRoute_ForEveryRole_AnswersAsDecided()
    {
        var wrong = new List<string>();
        foreach (var ((method, pattern), who) in RouteDecisions.All.Where(d => IsByRole(d.Value) && d.Key.Method != "ANY"))
        {
            foreach (var role in Roles)
            {
                var answer = await Ask(method, await Address(pattern), role);
                if (Of(answer) != Expected(who, role))
                    wrong.Add($"{method} {pattern} for {role?.ToString() ?? "a stranger"}: {(int)answer.StatusCode}");
            }
        }

        None(wrong);
    }

    [Fact]
    public async Task WhatTheRecordDecides_StillNeedsSigningIn()
    {
        var open = new List<string>();
        foreach (var ((method, pattern), _) in RouteDecisions.All.Where(d => d.Value == Who.ByRecord || d.Value.DependOnTheRecord()))
        {
            var answer = await Ask(method, await Address(pattern), role: null);
            if (Of(answer) != Answer.SignInFirst)
                open.Add($"{method} {pattern}: {(int)answer.StatusCode}");
        }

        None(open);
    }

    [Fact]
    public async Task WhatIsForTheDoor_LeadsEveryOtherBrowserToThePageThatSaysSo()
    {
        var open = new List<string>();
        foreach (var ((method, pattern), _) in RouteDecisions.All.Where(d => d.Value == Who.PairedDevice))
        {
            foreach (CentreRoles? role in new CentreRoles?[] { null, CentreRoles.Worker })
            {
                var answer = await Ask(method, Parameter().Replace(pattern, "1"), role);
                if (answer.StatusCode != HttpStatusCode.Redirect || answer.Headers.Location?.ToString() != "/door")
                    open.Add($"{method} {pattern} for {role?.ToString() ?? "a stranger"}: {(int)answer.StatusCode}");
            }
        }

        None(open);
    }

    [Fact]
    public async Task EveryPost_WithoutTheTokenOfItsForm_IsRefused()
    {
        var everything = await host.SignedIn("Everything", CentreRoles.Manager | CentreRoles.Worker | CentreRoles.Coordinator);
        var taken = new List<string>();
        foreach (var (method, pattern) in RouteDecisions.All.Keys.Where(k => k.Method != "GET" && k.Method != "ANY"))
        {
            var answer = await everything.Client.SendAsync(new(new HttpMethod(method), await Address(pattern)) { Content = new FormUrlEncodedContent([]) });
            if (answer.StatusCode != HttpStatusCode.BadRequest)
                taken.Add($"{method} {pattern}: {(int)answer.StatusCode}");
        }

        None(taken);
    }

    [Fact]
    public async Task OnesOwnRecord_GivesNoMoreRightsThanOnesRole()
    {
        var own = await host.SignedIn("Dilys");
        var account = (await host.AccountOf(own.Person))!;
        foreach (var pattern in RouteDecisions.All.Keys.Where(k => k.Method == "GET" && k.Pattern.Contains("{id:int}")).Select(k => k.Pattern))
        {
            if (pattern.StartsWith("/people/") || pattern.StartsWith("/settings/accounts/"))
            {
                var id = pattern.StartsWith("/people/") ? own.Person.Id : account.Id;
                Assert.Equal((pattern, HttpStatusCode.NotFound), (pattern, await own.StatusOf(pattern.Replace("{id:int}", $"{id}"))));
            }
        }
    }

    private static bool IsByRole(Who who) => who is not (Who.ByRecord or Who.EverybodyByRecord or Who.PairedDevice) && !who.DependOnTheRecord();

    // Names them all, because a failing list is what somebody has to decide about.
    private static void None(IReadOnlyCollection<string> lines) => Assert.True(lines.Count == 0, string.Join('\n', lines));

    private enum Answer
    {
        Allowed,
        SignInFirst,
        NotThere,
    }

    private static Answer Of(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Redirect when answer.Headers.Location?.ToString().Contains("/sign-in?next=") == true => Answer.SignInFirst,
        HttpStatusCode.NotFound => Answer.NotThere,
        HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently or HttpStatusCode.UnprocessableEntity => Answer.Allowed,
        var other => throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered {(int)other}."),
    };

    private static Answer Expected(Who who, CentreRoles? role)
    {
        if (who == Who.Everybody)
            return Answer.Allowed;
        if (role is null)
            return Answer.SignInFirst;
        var isWorker = (role & (CentreRoles.Worker | CentreRoles.Coordinator)) != 0;
        var isManager = role.Value.HasFlag(CentreRoles.Manager);
        var may = who switch
        {
            Who.SignedIn => true,
            Who.Worker => isWorker,
            Who.Coordinator => role.Value.HasFlag(CentreRoles.Coordinator),
            Who.Manager => isManager,
            Who.WorkerOrManager => isWorker || isManager,
            _ => throw new InvalidOperationException($"{who} is not asked for here."),
        };
        return may ? Answer.Allowed : Answer.NotThere;
    }

    // Those that end a session or change how somebody signs in are asked in a browser of their own; for all others one for each role is enough.
    private async Task<HttpResponseMessage> Ask(string method, string address, CentreRoles? role)
    {
        var (visitor, token) = OfTheSession().IsMatch(address) ? await Somebody(role) : kept.GetValueOrDefault($"{role}") is { } known ? known : kept[$"{role}"] = await Somebody(role);
        if (method == "GET")
            return await visitor.Client.GetAsync(address);
        var dilys = await host.APerson("Dilys");
        return await visitor.Client.SendAsync(new(new HttpMethod(method), address)
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("PersonId", $"{dilys.Id}"), new("field", "words")]),
        });
    }

    private async Task<Browsing> Somebody(CentreRoles? role)
    {
        var visitor = role is { } roles ? await host.SignedIn("Somebody", roles) : host.Stranger();
        var page = await visitor.Open(role is null ? "/sign-in" : "/me/edit");
        return new(visitor, page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    // Records that are there, so that 404 can only mean "not for you".
    private async Task<string> Address(string pattern)
    {
        if (pattern.StartsWith("/me/agreement"))
            await AnAgreementText(await host.APerson("Dilys"));
        var id = pattern.Contains('{') ? await RecordFor(pattern) : 0;
        return Parameter().Replace(pattern.Replace("{day:datetime}", $"{TestClock.Today:yyyy-MM-dd}"), id.ToString());
    }

    private Task AnAgreementText(Person by) => host.Save(async db => db.Add(new AgreementText(
        (await db.AgreementTexts.MaxAsync(t => (int?)t.Number) ?? 0) + 1, "Tea", "Kindness", await db.People.SingleAsync(p => p.Id == by.Id), host.Time.GetUtcNow().UtcDateTime)));

    private async Task<int> RecordFor(string pattern)
    {
        if (pattern.StartsWith("/programme/journeys/{"))
            return (await host.AJourney(await host.APerson("Dilys"))).Id;
        if (pattern.StartsWith("/programme/reviews/"))
            return (await host.AReview(await host.AJourney(await host.APerson("Dilys")))).Id;
        if (pattern.StartsWith("/programme/celebrations/"))
            return (await host.ACelebration()).Id;
        if (pattern.StartsWith("/programme/awards/"))
            return (await host.AnAward(await host.APerson("Dilys"), await host.APerson("Sunita"))).Id;
        if (pattern.StartsWith("/roles/topics/"))
            return (await host.Keep(new Topic($"Topic {Guid.NewGuid():N}"))).Id;
        if (pattern.StartsWith("/roles/"))
            return (await host.Keep(new JobRole($"Job {Guid.NewGuid():N}", "Helping"))).Id;
        if (pattern.StartsWith("/settings/rooms"))
            return (await host.Keep(new Room($"Room {Guid.NewGuid():N}"))).Id;
        if (pattern.StartsWith("/settings/induction/{"))
            return (await host.Keep(new InductionPoint("Fire"))).Id;
        var person = await host.APerson("Dilys");
        // Each has one date, and both have the same number as long as nothing else here makes any.
        if (pattern.StartsWith("/activities/"))
            return (await host.ADate(person)).ActivityId;
        if (pattern.Contains("/agreement"))
            await AnAgreementText(person);
        if (pattern.StartsWith("/settings/sessions/changes/{"))
            return (await host.Keep(SessionChange.Closed(null, TestClock.Today.AddDays(9), "Holiday"))).Id;
        if (pattern.StartsWith("/settings/sessions/{"))
            return (await host.Keep(new CentreSession("Morning", Weekdays.Monday, new(9, 0), new(10, 0), TestClock.Today))).Id;
        if (pattern.StartsWith("/door/devices/{"))
            return (await host.ADevice(person)).Id;
        if (pattern.EndsWith("/door-card.pdf") || pattern.EndsWith("/door-card/print"))
            await host.ACard(person);
        if (pattern.StartsWith("/day/arrivals/"))
        {
            await host.Save(async db => db.Add(
                new Visit(await db.People.SingleAsync(p => p.Id == person.Id), TestClock.Today, host.Time.GetUtcNow().UtcDateTime, VisitWay.Ticked)));
        }

        if (pattern.StartsWith("/settings/retention/people"))
            await host.Save(async db => db.Add(new Leaving(await db.People.SingleAsync(p => p.Id == person.Id), TestClock.Today)));
        if (pattern.StartsWith("/outbox/"))
            return await host.AnOutboxRecord(pattern, person);
        if (pattern == "/outbox/slips")
            await host.ALetter(person, LetterTrouble.Refused);
        if (pattern.StartsWith("/settings/data-requests"))
            return (await host.ADataRequest(person)).Id;
        if (!pattern.StartsWith("/settings/accounts"))
            return person.Id;
        await host.SignedIn(person);
        return (await host.AccountOf(person))!.Id;
    }

    private List<((string Method, string Pattern) Key, RouteEndpoint Endpoint)> Routes() =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(m => ((m, "/" + e.RoutePattern.RawText!.TrimStart('/')), e))),
    ];

    private sealed record Browsing(Visitor Visitor, string Token);

    [GeneratedRegex("^/(sign|slip|me/(sign-out|security|second-factor|pass-phrase))")]
    private static partial Regex OfTheSession();

    [GeneratedRegex("""\{[^}]+\}""")]
    private static partial Regex Parameter();
}
