using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Expenses;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Programme;
using CoproCentre.Testing;
using CoproCentre.Testing.TenYears;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Shared;

/// <summary>Opens every page that the site knows in a small centre and in one with a thousand rows of each kind, and compares what they ask of the database.</summary>
public sealed class QueryCountTests
{
    private static readonly CentreSize Grown = new(People: 1000, Groups: 10, Meetings: 100, AgendaItems: 1000, Actions: 1000, Visits: 5000);

    private static readonly Dictionary<string, string> NotOpened = new()
    {
        ["/programme/journeys/of/{person:int}"] = "a way to the journey of a person",
        ["/logo"] = "a picture that this centre has not given",
        ["/groups/{id:int}/messages/{messageId:int}"] = "a message, and nobody has sent one",
        ["/outbox/slips/{id:int}"] = "a batch of slips, and nobody has made one",
        ["/outbox/slips/{id:int}/print"] = "a batch of slips, and nobody has made one",
        ["/replies/{key}"] = "a link of somebody who was asked to a meeting, and nobody was",
        ["/me/calendar/{key}.ics"] = "the calendar of somebody who has made an address for it",
        ["/meetings/{id:int}/paper"] = "for a meeting of today that was held on paper",
        ["/door/numbers"] = "for somebody who was given a code face to face",
        ["/settings/backups/{name}"] = "a backup file, and none was made",
        ["/today"] = "where the day was before; it leads to /day",
        ["/expenses/{id:int}/receipts/{receiptId:int}"] = "a picture of a receipt, and nobody took one",
        ["/people/{id:int}/slip/code"] = "shown once, after a slip is made",
        ["/sign-in/code"] = "shown after the pass phrase to somebody with a second step",
        ["/me/second-factor/list"] = "codes, shown once",
        ["/me/second-factor/list/print"] = "codes, shown once",
        ["/me/second-factor/recovery-codes"] = "codes, shown once",
        ["/me/second-factor/recovery-codes/print"] = "codes, shown once",
        ["/people/{id:int}/second-factor/list"] = "codes, shown once",
        ["/slip/account"] = "shown to somebody with a slip in hand",
        ["/slip/pass-phrase"] = "shown to somebody with a slip in hand",
        ["/start"] = "shown in an empty centre only",
    };

    [Fact]
    public async Task EveryPage_MakesAtMostTenQueries_HoweverManyRowsThereAre()
    {
        var (small, grown) = (await Counts(CentreSize.Small), await Counts(Grown));
        var findings = small.Keys.Where(p => small[p] is null && !NotOpened.ContainsKey(p)).Select(p => $"{p}: nobody can open it; say in {nameof(Addresses)} what stands in its gaps")
            .Concat(NotOpened.Keys.Where(p => small.GetValueOrDefault(p) is not null).Select(p => $"{p}: can be opened, though it is {NotOpened[p]}"))
            .Concat(grown.Where(p => p.Value > QueryLimits.Of(p.Key)).Select(p => $"{p.Key}: {p.Value} queries"))
            .Concat(grown.Where(p => p.Value > small[p.Key] && QueryLimits.IsUsual(p.Key)).Select(p => $"{p.Key}: {small[p.Key]} queries, but {p.Value} when there is more")).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private static async Task<Dictionary<string, int?>> Counts(CentreSize size)
    {
        await using var host = new MadeHost();
        TenYearCentre.Make(size, host.Open, TestClock.Today);
        var visitors = new List<Visitor>();
        foreach (var name in new[] { "worker", "manager", "chair" })
            visitors.Add(await host.SignedIn(await host.InDb(db => db.Accounts.Where(a => a.UserName == name).Select(a => a.Person).SingleAsync())));
        await host.ADataRequest(visitors[2].Person);
        await AddExpenses(host, visitors, size.Actions);
        await AddJoining(host, visitors, size.Actions);
        var programme = await AddProgramme(host, visitors, size.Actions);
        await host.ACard(visitors[2].Person);
        visitors.Add(await host.ATablet());
        var atDoor = await host.WithNumbers("Zora at the door");
        var results = (await visitors[^1].SignsIn(atDoor)).Location.PathName;
        await visitors[^1].Taps(atDoor);
        visitors.Add(await host.SignedIn("Coordinator", CentreRoles.Coordinator));
        await visitors[0].Client.GetAsync("/");
        var counts = new Dictionary<string, int?>();
        foreach (var pattern in Pages(host))
            counts[pattern] = await Count(host, visitors, await host.InDb(db => Task.FromResult((pattern.StartsWith("/programme/", StringComparison.Ordinal) ? [programme.Address(pattern)] : Addresses(db, pattern.Replace("/door/results/{key}", results))).ToList())));
        return counts;
    }

    // Some in each state, by the chair, agreed to by the manager.
    private static Task AddExpenses(CentreHost host, List<Visitor> visitors, int count) => host.InDb(async db =>
    {
        var (manager, chair) = (await db.People.SingleAsync(p => p.Id == visitors[1].Person.Id), await db.People.SingleAsync(p => p.Id == visitors[2].Person.Id));
        var now = host.Time.GetUtcNow().UtcDateTime;
        foreach (var index in Enumerable.Range(0, count))
        {
            var expense = db.Add(new Expense(new(TestClock.Today.AddDays(-index % 60), "Bus", 250, "No receipt"), chair, chair, [], TestClock.Today, now)).Entity;
            if (index % 3 > 0)
                expense.Approve(manager, now);
            if (index % 3 > 1)
                expense.Pay(manager, PaymentWay.Cash, TestClock.Today);
        }

        return await db.SaveChangesAsync();
    });

    // An activity of every week with many names down, everybody's beginning, and a pair with many talks.
    private static Task AddJoining(CentreHost host, List<Visitor> visitors, int count) => host.InDb(async db =>
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        var people = await db.People.OrderBy(p => p.Id).Take(count).ToListAsync();
        var (worker, chair) = (people.Single(p => p.Id == visitors[0].Person.Id), await db.People.SingleAsync(p => p.Id == visitors[2].Person.Id));
        var activity = new Activity(new("Skills session", "Something to learn", ActivityKind.Training, 12, await db.Topics.ToListAsync()), worker);
        foreach (var week in Enumerable.Range(-8, 16))
        {
            var day = TestClock.Today.AddDays(week * 7);
            var date = activity.Plan(new(day, new(14, 0), new(15, 0)), null, "Front room", day);
            foreach (var person in people.Take(week < 0 ? 40 : 80))
                date.Take(person, day, now);
        }

        var text = new AgreementText(1, "Tea", "Kindness", worker, now);
        var pair = new Mentorship(chair, worker, TestClock.Today.AddDays(-count));
        for (var day = 0; day < Math.Min(count, 60); day++)
            pair.Talk(new(TestClock.Today.AddDays(-day), "Words", "A step", null), worker, TestClock.Today);
        db.AddRange(activity, text, pair, new EmergencyContact(chair, "Olive", "next door", ""));
        db.AddRange(InductionPoint.Usual.Select(p => new InductionPoint(p)));
        foreach (var person in people.Where(p => p != worker))
        {
            var agreed = new Agreement(text, person);
            agreed.SayYesForCentre(worker, now);
            db.AddRange(agreed, new Induction(person, worker, TestClock.Today, InductionPoint.Usual.ToList(), "", TestClock.Today));
        }

        return await db.SaveChangesAsync();
    });

    // Many on their way with their visits; the first of them with a record for every address.
    private static async Task<ProgrammeRecords> AddProgramme(CentreHost host, List<Visitor> visitors, int count)
    {
        var made = await ProgrammeRecords.Make(host, visitors[2].Person, visitors[1].Person);
        await host.Save(async db =>
        {
            var programme = await db.ProgrammeVersions.SingleAsync();
            var people = await db.People.OrderBy(p => p.Id).Where(p => !db.Journeys.Any(j => j.PersonId == p.Id)).Take(count).ToListAsync();
            foreach (var person in people)
                db.Add(new Journey(person, programme, TestClock.Today.AddDays(-7 * (person.Id % 20)), new("Hopes", Weekdays.Monday), null, TestClock.Today));
        });
        return made;
    }

    // The most that any of the addresses takes, each opened by the first who may.
    private static async Task<int?> Count(CentreHost host, List<Visitor> visitors, List<string> addresses)
    {
        int? most = null;
        foreach (var address in addresses)
        {
            foreach (var visitor in visitors)
            {
                if (!(await visitor.Client.GetAsync(address)).IsSuccessStatusCode)
                    continue;
                most = Math.Max(most ?? 0, host.Queries);
                break;
            }
        }

        return most;
    }

    private static IEnumerable<string> Pages(CentreHost host) => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
        .Where(p => !p.EndsWith(".pdf", StringComparison.Ordinal))
        .Distinct();

    private static IEnumerable<string> Addresses(Data.CoproContext db, string pattern)
    {
        if (pattern.StartsWith("/meetings/{id:int}", StringComparison.Ordinal))
            return db.Meetings.Where(m => m.GroupId == 1).ToList().GroupBy(m => m.Stage).SelectMany(stage => OfMeeting(db, pattern, stage.MaxBy(m => m.Date)!));
        if (pattern.StartsWith("/actions/{id:int}", StringComparison.Ordinal))
            return db.Actions.ToList().GroupBy(a => a.State).Select(a => pattern.Replace("{id:int}", $"{a.First().Id}"));
        if (pattern.StartsWith("/changes/{id:int}", StringComparison.Ordinal))
            return db.Changes.Where(c => c.GroupId == 1).ToList().GroupBy(c => c.Kind).Select(c => pattern.Replace("{id:int}", $"{c.First().Id}"));
        if (pattern.StartsWith("/suggestions/{id:int}", StringComparison.Ordinal))
            return db.Suggestions.Where(s => s.GroupId == 1).ToList().GroupBy(s => s.State).Select(s => pattern.Replace("{id:int}", $"{s.First().Id}"));
        if (pattern.StartsWith("/decisions/{id:int}", StringComparison.Ordinal))
            return [pattern.Replace("{id:int}", $"{db.Decisions.Where(d => d.Meeting.GroupId == 1 && d.Pence != null).OrderByDescending(d => d.Meeting.Date).First().Id}")];
        if (pattern.StartsWith("/promises/{id:int}", StringComparison.Ordinal))
            return [pattern.Replace("{id:int}", $"{db.AgendaItems.Where(i => i.Meeting.GroupId == 1 && i.WhereNext != "").OrderBy(i => i.Updates.Count).Last().Id}")];
        if (pattern.StartsWith("/settings/data-requests/", StringComparison.Ordinal))
            return [pattern.Replace("{id:int}", $"{db.DataRequests.OrderBy(r => r.Id).First().Id}")];
        if (pattern == "/day/{day:datetime}/places/new")
            return db.JobRoles.SelectMany(r => r.Places).AsEnumerable().Take(3).Select(p => $"/day/{TestClock.Today:yyyy-MM-dd}/places/new?role={p.RoleId}&session={p.SessionId}");
        if (pattern.StartsWith("/day/{day:datetime}", StringComparison.Ordinal))
            return db.Visits.Select(v => v.Day).Distinct().OrderByDescending(d => d).Take(2).AsEnumerable().Append(TestClock.Today).Select(d => pattern.Replace("{day:datetime}", $"{d:yyyy-MM-dd}"));
        if (pattern.StartsWith("/activities/{id:int}", StringComparison.Ordinal))
            return db.ActivityDates.AsEnumerable().Where(d => !d.IsCancelled).GroupBy(d => d.Day < TestClock.Today)
                .Select(d => pattern.Replace("{id:int}", $"{d.First().ActivityId}").Replace("{dateId:int}", $"{d.First().Id}"));
        if (pattern == "/me/mentoring/{id:int}")
            return db.Mentorships.AsEnumerable().Select(m => pattern.Replace("{id:int}", $"{m.Id}"));
        if (pattern == "/settings/induction/{id:int}")
            return db.InductionPoints.AsEnumerable().Take(1).Select(p => pattern.Replace("{id:int}", $"{p.Id}"));
        if (pattern.StartsWith("/expenses/{id:int}", StringComparison.Ordinal))
            return db.Expenses.ToList().GroupBy(e => e.State).Select(e => pattern.Replace("{id:int}", $"{e.First().Id}"));
        if (pattern.StartsWith("/roles/{id:int}/people/", StringComparison.Ordinal))
            return db.SignedSteps.OrderByDescending(s => s.Step).Take(3).AsEnumerable().Select(s => pattern.Replace("{id:int}", $"{s.RoleId}").Replace("{personId:int}", $"{s.PersonId}"));
        if (pattern.Contains("/door-card/"))
            return db.DoorCards.AsEnumerable().Select(c => pattern.Replace("{id:int}", $"{c.PersonId}"));
        if (pattern == "/door/names")
            return [$"{pattern}?letter=Z"];
        if (pattern.EndsWith("{kind}", StringComparison.Ordinal))
            return db.Model.GetEntityTypes().Select(e => pattern.Replace("{kind}", e.ClrType.Name)).Concat(Enum.GetNames<Kept>().Select(k => pattern.Replace("{kind}", k)));
        var member = db.Memberships.First(m => m.GroupId == 1 && m.Until == null && m.Role == Domain.Groups.GroupRole.Member).PersonId;
        return [pattern.Replace("/groups/{id:int}/members/{personId:int}", $"/groups/1/members/{member}").Replace("{id:int}", "9").Replace("{groupId:int}", "1").Replace("{year:int}", $"{TestClock.Today.Year}").Replace("/groups/9", "/groups/1").Replace("/rooms/9", "/rooms/1").Replace("/topics/9", "/topics/1").Replace("/settings/sessions/9", "/settings/sessions/1")
            .Replace("/accounts/9", "/accounts/1")];
    }

    private static IEnumerable<string> OfMeeting(Data.CoproContext db, string pattern, Meeting meeting)
    {
        var items = db.AgendaItems.Where(i => i.MeetingId == meeting.Id);
        var item = (pattern.Contains("promises") ? items.First(i => i.WhereNext != "" || i.Horizon == Horizon.LongTerm) : items.First()).Id;
        var others = db.Actions.Where(a => a.GroupId == meeting.GroupId && a.MeetingId != meeting.Id && a.State == Domain.Actions.ActionState.Open);
        var action = pattern.Contains("open-actions") ? others.FirstOrDefault() : db.Actions.FirstOrDefault(a => a.MeetingId == meeting.Id);
        var address = pattern.Replace("{id:int}", $"{meeting.Id}").Replace("{itemId:int}", $"{item}").Replace("{number:int}", "1").Replace("{actionId:int}", $"{action?.Id ?? 0}")
            .Replace("{decisionId:int}", $"{db.Decisions.FirstOrDefault(d => d.MeetingId == meeting.Id)?.Id ?? 0}");
        return new[] { "attendance", "open-actions", $"item-{item}", "parking", "close" }.Select(step => address.Replace("{step}", step)).Distinct();
    }

    private sealed class MadeHost : CentreHost
    {
        protected override bool IsStarted => false;

        public Data.CoproContext Open()
        {
            _ = Services;
            var options = new DbContextOptionsBuilder<Data.SqliteCoproContext>();
            Data.CoproDatabase.UseSqlite(options, $"Data Source={Path.Combine(DataFolder, "coprocentre.db")}");
            return new Data.SqliteCoproContext(options.Options);
        }
    }
}
