using System.Collections;
using System.Reflection;
using AngleSharp.Html.Dom;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Expenses;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Papers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Security;

/// <summary>A form changes what it asks for, and nothing else, whatever is sent with it.</summary>
public class MassAssignmentTests(PrinterlessHost host) : IClassFixture<PrinterlessHost>
{
    private const CentreRoles Every = CentreRoles.Manager | CentreRoles.Worker | CentreRoles.Coordinator;

    private static readonly List<PropertyInfo> Protected =
    [
        .. typeof(Entity).Assembly.GetTypes().Where(t => typeof(Entity).IsAssignableFrom(t)).Append(typeof(Account))
            .SelectMany(t => t.GetProperties()).DistinctBy(p => p.Name),
    ];

    [Fact]
    public void NoForm_HoldsARecord()
    {
        var seen = new HashSet<Type>();
        var records = new List<string>();
        foreach (var (action, parameter) in Posts().SelectMany(p => p.Value.Parameters.Select(a => (p.Value, a.ParameterType))))
            Look(parameter, $"{action.ControllerName}.{action.ActionName}");
        Assert.True(records.Count == 0, string.Join('\n', records));
        Assert.True(seen.Count > 30);

        void Look(Type type, string where)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) && type.IsGenericType)
                type = type.GetGenericArguments()[0];
            if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(IFormFile) || !seen.Add(type))
                return;
            if (type.Namespace?.StartsWith("CoproCentre.Web.", StringComparison.Ordinal) != true)
                records.Add($"{where} takes a {type.FullName}");
            else
                type.GetProperties().Where(p => p.SetMethod is not null).ToList().ForEach(p => Look(p.PropertyType, $"{where} with {type.Name}.{p.Name}"));
        }
    }

    [SqliteFact]
    public async Task WhatAFormDoesNotAskFor_ChangesNothing()
    {
        var (everything, own, target) = (await host.SignedIn("Everything", Every), await host.SignedIn("Owner"), await host.SignedIn("Target"));
        var group = await PreparedGroup.Make(host, isOpen: true, everything.Person, (await host.SignedIn("Member")).Person, own.Person, target.Person);
        var codes = (await host.ASlipFor(target.Person), await host.ASlipFor(await host.APerson("Without an account")));
        var room = await host.Keep(new Room("Quiet room"));
        var (job, topic) = (await host.Keep(new JobRole("Kitchen", "Cooking")), await host.Keep(new Topic("Handling food")));
        var expense = await host.InDb(async db =>
        {
            var who = await db.People.SingleAsync(p => p.Id == target.Person.Id);
            var made = db.Add(new Expense(new(TestClock.Today, "Bus", 250, "No receipt"), who, who, [], TestClock.Today, host.Time.GetUtcNow().UtcDateTime)).Entity;
            await db.SaveChangesAsync();
            return made.Id;
        });
        var daySession = await host.Keep(new CentreSession("Morning", Weekdays.Monday, new(9, 0), new(10, 0), TestClock.Today));
        var different = await host.Keep(SessionChange.Closed(null, TestClock.Today.AddDays(9), "Holiday"));
        var account = (await host.AccountOf(target.Person))!;
        var request = await host.ADataRequest(target.Person);
        var (letter, given, slips) = ((await host.ALetter(target.Person)).Id, (await host.ALetter(target.Person, LetterTrouble.Refused)).Id, await host.AnOutboxRecord("/outbox/slips/", target.Person));
        var news = await host.InDb(async db => (await db.Letters.Include(l => l.Notices).SingleAsync(l => l.Id == letter)).Notices[0].Id);
        var session = await host.InDb(db => db.Sessions.Where(s => s.AccountId != account.Id).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync());
        await host.Save(async db => db.Add(new Visit(
            await db.People.SingleAsync(p => p.Id == target.Person.Id), TestClock.Today, host.Time.GetUtcNow().UtcDateTime, VisitWay.Ticked)));
        var date = await host.ADate(own.Person, places: 1);
        var point = await host.Keep(new InductionPoint("Fire"));
        var pair = await host.InDb(async db =>
        {
            var (first, other) = (await db.People.SingleAsync(p => p.Id == everything.Person.Id), await db.People.SingleAsync(p => p.Id == target.Person.Id));
            var (text, two) = (new AgreementText(1, "Tea", "Kindness", first, host.Time.GetUtcNow().UtcDateTime), new Mentorship(other, first, TestClock.Today));
            db.AddRange(text, two);
            await db.SaveChangesAsync();
            return two.Id;
        });
        var visit = (await host.VisitsOf(target.Person)).Single().Id;
        var programme = await ProgrammeRecords.Make(host, target.Person, everything.Person);
        var (tablet, atDoor, device) = (await host.ATablet(), await host.WithNumbers("Somebody at the door"), (await host.ADevice(everything.Person)).Id);
        var welcome = (await tablet.SignsIn(atDoor)).Location.PathName;
        using var before = new Snapshot(host);
        var start = before.Rows();
        var (wrong, unchanged, posts) = (new List<string>(), new List<string>(), Posts());
        foreach (var ((_, pattern), action) in posts)
        {
            await Send(pattern, null);
            var alone = before.Rows();
            before.GoBack();
            await Send(pattern, action);
            var together = before.Rows();
            before.GoBack();
            wrong.AddRange(together.Except(alone).Concat(alone.Except(together)).Select(row => $"{pattern}: {row}"));
            if (start.SequenceEqual(alone))
                unchanged.Add(pattern);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(30)));
        Assert.True(unchanged.Count < posts.Count * 2 / 5, $"These changed nothing at all: {string.Join(", ", unchanged)}");

        async Task Send(string pattern, ControllerActionDescriptor? moreThan)
        {
            var who = RouteDecisions.All[("POST", pattern)];
            var isPublic = who is Who.Everybody or Who.EverybodyByRecord or Who.PairedDevice;
            var visitor = who == Who.PairedDevice ? tablet : isPublic ? host.StrangerAt("203.0.113.50") : await host.SignedIn(everything.Person, Every);
            if (who == Who.PairedDevice)
                await tablet.Taps(target.Person);
            if (pattern.StartsWith("/slip/", StringComparison.Ordinal))
                await visitor.Send(await visitor.Open("/slip"), new { Code = pattern.EndsWith("account") ? codes.Item2 : codes.Item1 });
            var address = Address(pattern);
            var page = await visitor.Open(address);
            if (page.Forms.FirstOrDefault(f => f.Method == "post" && f.GetAttribute("action")?.Split('?')[0] == address) is { } form)
                await visitor.PostTo(address, page, [.. With(Filled(form), moreThan)]);
            else
                await visitor.PostTo(address, await visitor.Open(isPublic ? "/sign-in" : "/me/edit"), [.. With(group.Fields, moreThan)]);
        }

        string Address(string pattern) => pattern switch
        {
            _ when pattern.StartsWith("/settings/rooms/") => pattern.Replace("{id:int}", room.Id.ToString()),
            _ when pattern.StartsWith("/settings/retention/") => pattern.Replace("{personId:int}", target.Person.Id.ToString()).Replace("{kind}", "Drafts"),
            _ when pattern.StartsWith("/settings/data-requests/") => pattern.Replace("{id:int}", request.Id.ToString()),
            _ when pattern.StartsWith("/me/security/sessions/") => pattern.Replace("{id:int}", session.ToString()),
            _ when pattern.StartsWith("/settings/accounts/") => pattern.Replace("{id:int}", account.Id.ToString()),
            _ when pattern.StartsWith("/people/") => pattern.Replace("{id:int}", target.Person.Id.ToString()).Replace("{mentorshipId:int}", pair.ToString()),
            _ when pattern.StartsWith("/activities/{") => pattern.Replace("{id:int}", date.ActivityId.ToString()).Replace("{dateId:int}", date.Id.ToString()).Replace("{personId:int}", target.Person.Id.ToString()),
            _ when pattern.StartsWith("/me/mentoring/") => pattern.Replace("{id:int}", pair.ToString()),
            _ when pattern.StartsWith("/settings/induction/{") => pattern.Replace("{id:int}", point.Id.ToString()),
            _ when pattern.StartsWith("/roles/topics/{") => pattern.Replace("{id:int}", topic.Id.ToString()),
            _ when pattern.StartsWith("/roles/{") => pattern.Replace("{id:int}", job.Id.ToString()).Replace("{personId:int}", target.Person.Id.ToString()),
            _ when pattern.StartsWith("/programme/") => programme.Address(pattern),
            _ when pattern.StartsWith("/expenses/{") => pattern.Replace("{id:int}", expense.ToString()),
            _ when pattern.StartsWith("/hours/{") => pattern.Replace("{id:int}", visit.ToString()),
            _ when pattern.StartsWith("/door/devices/") => pattern.Replace("{id:int}", device.ToString()),
            _ when pattern.StartsWith("/door/list/") => pattern.Replace("{personId:int}", (pattern.EndsWith("arrival") ? own : target).Person.Id.ToString()),
            _ when pattern.StartsWith("/door/results/{key}") => pattern.Replace("/door/results/{key}", welcome),
            _ when pattern.StartsWith("/outbox/slips/") => pattern.Replace("{id:int}", slips.ToString()),
            _ when pattern.StartsWith("/outbox/") => pattern.Replace("{id:int}", pattern.EndsWith("again") ? given.ToString() : letter.ToString()),
            _ when pattern.StartsWith("/me/news/") => pattern.Replace("{id:int}", news.ToString()),
            _ when pattern.StartsWith("/settings/sessions/{") => pattern.Replace("{id:int}", daySession.Id.ToString()),
            _ when pattern.StartsWith("/settings/sessions/changes/{") => pattern.Replace("{id:int}", different.Id.ToString()),
            _ when pattern.StartsWith("/day/{") => pattern.Replace("{day:datetime}", $"{TestClock.Today:yyyy-MM-dd}"),
            _ when pattern.StartsWith("/day/arrivals/") => pattern.Replace("{personId:int}", target.Person.Id.ToString()),
            _ when pattern.Contains('{') => group.Address(pattern),
            _ => pattern,
        };
    }

    // Every property of every record, and some that nobody has, beside what the form asks for and wherever it takes it from.
    private static IEnumerable<KeyValuePair<string, string>> With(
        IEnumerable<KeyValuePair<string, string>> fields, ControllerActionDescriptor? moreThan)
    {
        var asked = fields.ToList();
        var hasPrefix = asked.Exists(f => f.Key.StartsWith("Form.", StringComparison.Ordinal));
        return moreThan is null ? asked : asked.Concat(More(moreThan, hasPrefix ? ["", "Form."] : [""]));
    }

    private static IEnumerable<KeyValuePair<string, string>> More(ControllerActionDescriptor action, string[] places)
    {
        var asked = action.Parameters.Select(p => p.Name).Where(name => !action.AttributeRouteInfo!.Template!.Contains($"{{{name}"))
            .Concat(action.Parameters.SelectMany(p => p.ParameterType.GetProperties().Select(f => f.Name))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var more = Protected.Select(p => (p.Name, Value: ValueFor(p.PropertyType))).Append(("IsAdmin", "true")).Append(("__proto__", "1")).Append(("nothing", "1"));
        return more.Where(m => !asked.Contains(m.Item1)).SelectMany(m => places.Select(at => KeyValuePair.Create(at + m.Item1, m.Item2)));
    }

    private static string ValueFor(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(bool) => "true",
        var t when t == typeof(DateTime) || t == typeof(DateOnly) => "2001-01-01",
        var t when t == typeof(TimeOnly) => "01:01",
        var t when t.IsEnum => Enum.GetNames(t)[^1],
        _ => "1",
    };

    // What is on the page stays, empty fields get words that fit.
    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form)
    {
        var chosen = form.Elements.OfType<IHtmlInputElement>().Where(i => i.IsChecked).Select(i => i.Name).ToHashSet();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "file" } or IHtmlInputElement { Name: null or "__RequestVerificationToken" }:
                    break;
                case IHtmlInputElement { Type: "checkbox" } box:
                    if (box.IsChecked)
                        yield return new(box.Name!, box.Value);
                    break;
                case IHtmlInputElement { Type: "radio" } one:
                    if (one.IsChecked || chosen.Add(one.Name))
                        yield return new(one.Name!, one.Value);
                    break;
                case IHtmlInputElement input:
                    yield return new(input.Name!, input.Value.Length > 0 ? input.Value : Words(input.Name!));
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(area.Name!, area.Value.Trim().Length > 0 ? area.Value : Words(area.Name!));
                    break;
                case IHtmlSelectElement select:
                    yield return new(select.Name!, select.Value ?? "");
                    break;
            }
        }
    }

    private static string Words(string field) => field switch
    {
        _ when field.EndsWith("Old") => CentreHost.PassPhrase,
        _ when field.EndsWith("PassPhrase") || field.EndsWith("New") => "four words that nobody knows",
        _ when field.EndsWith(".Day") => "5",
        _ when field.EndsWith(".Month") => "1",
        _ when field.EndsWith(".Year") => "2027",
        _ when field.EndsWith(".Typed") => "14:30",
        _ when field.EndsWith("Weeks") || field.EndsWith("Places") => "2",
        _ when field.EndsWith("UserName") => "newcomer",
        _ when field.EndsWith("Minutes") || field.EndsWith("Money") => "5",
        _ when field.EndsWith("Phone") || field.EndsWith("Email") || field.EndsWith("Pounds") || field.Contains("Votes") => "",
        _ => "Some words",
    };

    private Dictionary<(string Method, string Pattern), ControllerActionDescriptor> Posts() => (
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
        where action is not null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
        select (Key: ("POST", "/" + endpoint.RoutePattern.RawText!.TrimStart('/')), action)).ToDictionary(p => p.Key, p => p.action);
}
