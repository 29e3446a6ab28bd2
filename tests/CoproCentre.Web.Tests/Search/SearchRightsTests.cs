using CoproCentre.Data.Search;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Search;

/// <summary>Everything of an open and of a closed group holds one word. Whoever looks for it finds what they may see, and nothing tells of the rest.</summary>
public sealed class SearchRightsTests(SearchRightsTests.Centre centre) : IClassFixture<SearchRightsTests.Centre>
{
    private static readonly string[] ForAll = ["group", "published aim", "published item", "running aim", "held aim", "held decision", "shared minutes", "change", "suggestion"];
    private static readonly string[] Actions = ["running action", "held action"];
    private static readonly string[] ForLeads = ["draft aim", "draft item", "running decision", "draft minutes"];

    public static TheoryData<string, bool, string[]> Everybody { get; } = new()
    {
        { "outsider", true, ForAll },
        { "manager", true, ForAll },
        { "member", true, [.. ForAll, .. Actions] },
        { "owner", true, [.. ForAll, .. Actions] },
        { "chair", true, [.. ForAll, .. Actions, .. ForLeads] },
        { "worker", true, [.. ForAll, .. Actions, .. ForLeads, "person"] },
        { "outsider", false, [] },
        { "manager", false, [] },
        { "member", false, [.. ForAll, .. Actions] },
        { "owner", false, Actions },
        { "chair", false, [.. ForAll, .. Actions, .. ForLeads] },
        { "worker", false, ["person"] },
    };

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Find_IsWhatThePersonMaySee_OfEachKind(string who, bool isOpen, string[] sees)
    {
        var word = Centre.Word(isOpen);
        var (found, lines) = await centre.Find(who, word);
        // The page says of each line, kind by kind, no more than there is.
        Assert.Equal(sees.Order(), lines.SelectMany(l => Labels(l, word)).Distinct().Order());
        var page = await (await centre.Visitor(who)).Open($"/search?q={word}");
        Assert.Equal(found.Ids.Count, page.QuerySelectorAll(".cc-finds h2").Sum(h => int.Parse(h.TextContent.Split(':')[1])));
        Assert.Equal(sees.Length == 0, page.Says().Contains("Nothing found."));
        // Who does an action of a closed group reads on its page which group it is.
        string[] known = who == "owner" ? [.. sees, "group"] : sees;
        foreach (var hidden in ForAll.Concat(Actions).Concat(ForLeads).Append("taken back").Except(known))
            Assert.DoesNotContain($"{word} {hidden}", page.Says(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("outsider", true)]
    [InlineData("outsider", false)]
    [InlineData("worker", false)]
    public async Task AWordWrittenWrong_TellsNoMoreThanTheRightOne(string who, bool isOpen)
    {
        var word = Centre.Word(isOpen);
        var (right, _) = await centre.Find(who, word);
        var (wrong, _) = await centre.Find(who, word[..^2] + "x" + word[^1]);
        Assert.Equal(right.Ids.Order(), wrong.Ids.Order());
    }

    [Fact]
    public async Task WhoLeavesAClosedGroup_FindsNothingOfItAnyMore()
    {
        using var host = new CentreHost();
        var (chair, member) = (await host.APerson("Bernie"), await host.APerson("Ewa"));
        var group = await host.AGroup("Quiet quinces", chair, isOpen: false, members: member);
        var visitor = await host.SignedIn(member);
        Assert.Contains("Quiet quinces", (await visitor.Open("/search?q=quiet")).Says("main"));
        await host.Save(async db => (await db.Groups.Include(g => g.Memberships).SingleAsync(g => g.Id == group.Id)).Leave(member.Id, TestClock.Today));
        Assert.DoesNotContain("Quiet quinces", (await visitor.Open("/search?q=quiet")).Says("main"));
    }

    private static IEnumerable<string> Labels(SearchLine line, string word)
    {
        foreach (var text in new[] { line.Title, line.Text })
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !(line.Kind == SearchKind.Meeting && text == line.Title))
                yield return text[(word.Length + 1)..].ToLowerInvariant();
        }
    }

    /// <summary>A centre with both groups, and somebody of each sort.</summary>
    public sealed class Centre : IAsyncLifetime, IDisposable
    {
        private readonly CentreHost host = new();
        private readonly Dictionary<string, Person> people = [];

        public static string Word(bool isOpen) => isOpen ? "Pomegranate" : "Clementine";

        public Task<Visitor> Visitor(string who) => host.SignedIn(people[who], RolesOf(who));

        public async Task<(SearchFinds Found, IReadOnlyList<SearchLine> Lines)> Find(string who, string words) => await host.InDb(async db =>
        {
            var searching = new Searching(db, new(people[who].Id, RolesOf(who)), TestClock.Today);
            var found = await searching.Find(Searching.WordsOf(words));
            return (found, await searching.Read(found.Ids));
        });

        public async Task InitializeAsync()
        {
            foreach (var who in new[] { "outsider", "manager", "member", "owner", "chair", "worker" })
                people[who] = await host.APerson(who);
            await Fill(true);
            await Fill(false);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => host.Dispose();

        private static CentreRoles RolesOf(string who) => who switch
        {
            "worker" => CentreRoles.Worker,
            "manager" => CentreRoles.Manager,
            _ => CentreRoles.Volunteer,
        };

        private async Task Fill(bool isOpen)
        {
            var word = Word(isOpen);
            await host.APerson($"{word} person");
            var group = await host.AGroup($"{word} group", people["chair"], isOpen: isOpen, members: people["member"]);
            await host.AMeeting(group, with: m => Plan(m, "draft"));
            await host.AMeeting(group, with: m => Plan(m, "published").Published());
            await Hold("running", null);
            await Hold("held", (n, by) =>
            {
                n.Approve(by, n.Versions[0].SavedAt);
                n.Share(n.Versions[0].SavedAt);
            });
            await Hold("", (_, _) => { });
            await host.Save(async db =>
            {
                var (own, saved) = (await db.People.SingleAsync(p => p.Id == people["owner"].Id), await db.Groups.SingleAsync(g => g.Id == group.Id));
                var now = host.Time.GetUtcNow().UtcDateTime;
                var back = new Change(saved, new(ChangeKind.Changed, $"{word} taken back", "It was wrong"), own, now);
                back.TakeBack(now);
                db.AddRange(new Change(saved, new(ChangeKind.Changed, $"{word} change", "People asked"), own, now), back, new Suggestion(saved, $"{word} suggestion", own, now));
            });

            Meeting Plan(Meeting meeting, string stage)
            {
                meeting.AimFor($"{word} {stage} aim");
                if (stage is "draft" or "published")
                    meeting.AddItem(MeetingBuilders.Words($"{word} {stage} item"));
                return meeting;
            }

            async Task Hold(string stage, Action<Minutes, Person>? minutes)
            {
                var meeting = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-1)), with: m => (stage.Length > 0 ? Plan(m, stage) : m).Running());
                if (stage.Length > 0)
                {
                    await host.Change(meeting, (m, db) =>
                    {
                        db.Add(new Decision(m, null, $"{word} {stage} decision", Horizon.Immediate, DecisionWay.Agreement, null, null, null));
                        return Task.CompletedTask;
                    });
                    await host.AnAction(meeting, $"{word} {stage} action", people["owner"]);
                }

                if (minutes is null)
                    return;
                await host.Change(meeting, m => m.Close(m.CreatedAt.AddHours(1)));
                await host.MinutesOf(meeting, people["chair"], $"{word} {(stage == "held" ? "shared" : "draft")} minutes", minutes);
            }
        }
    }
}
