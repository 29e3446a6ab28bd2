using CoproCentre.Data;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Programme;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Testing;
using CoproCentre.Web.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Demonstration;

public sealed class DemonstrationTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private static readonly string[] NeverSaid =
    [
        "client", "service user", "customer", "lived experience", "homeless", "benefits", "offence", "offender", "diagnos", "committee", "admin user",
        "did not engage",
    ];

    [Fact]
    public async Task FiveGroupsAndSixtyPeople_MostOfThemWithoutAnAccount()
    {
        Assert.Equal(5, await host.InDb(db => db.Groups.CountAsync()));
        Assert.Equal(60, await host.InDb(db => db.People.CountAsync()));
        Assert.InRange(await host.InDb(db => db.Accounts.CountAsync()), 5, 20);
    }

    [Fact]
    public async Task MeetingsGoBackEighteenMonths_AndAreAtEveryStage()
    {
        var meetings = await host.InDb(db => db.Meetings.Select(m => new { m.Stage, m.Date }).ToListAsync());

        Assert.Equal(Enum.GetValues<MeetingStage>(), meetings.Select(m => m.Stage).Distinct().Order());
        Assert.True(meetings.Min(m => m.Date) < TestClock.Today.AddMonths(-17));
        Assert.DoesNotContain(meetings, m => m.Date < TestClock.Today && m.Stage < MeetingStage.Running);
        Assert.Equal(TestClock.Today, meetings.Single(m => m.Stage == MeetingStage.Running).Date);
    }

    [Fact]
    public async Task ActionsAreInEveryState_AndSomeAreOverdue_AndSomeBelongToANameOnly()
    {
        var actions = await host.InDb(db => db.Actions.Select(a => new { a.State, a.DueOn }).ToListAsync());

        Assert.Equal(Enum.GetValues<ActionState>(), actions.Select(a => a.State).Distinct().Order());
        Assert.Contains(actions, a => a.State == ActionState.Open && a.DueOn < TestClock.Today);
        Assert.Contains(actions, a => a.State == ActionState.Open && a.DueOn > TestClock.Today);
        Assert.True(await host.InDb(db => db.Set<ActionOwner>().AnyAsync(o => o.PersonId == null)));
    }

    [Fact]
    public async Task MinutesAreAtEveryStage_WithVersionsAndOneReopening()
    {
        var stages = await host.InDb(db => db.Minutes.Select(m => m.Stage).Distinct().ToListAsync());

        Assert.Equal(Enum.GetValues<MinutesStage>(), stages.Order());
        Assert.True(await host.InDb(db => db.Set<MinutesVersion>().AnyAsync(v => v.Number > 1 && v.Why != "")));
    }

    [Fact]
    public async Task PromisesAreDueAndOverdueAndTold()
    {
        var promised = await host.InDb(db => db.AgendaItems.Where(i => i.WhereNext != "")
            .Select(i => new { i.TellNextOn, Told = i.Updates.Count })
            .ToListAsync());

        Assert.Contains(promised, p => p.TellNextOn < TestClock.Today);
        Assert.Contains(promised, p => p.TellNextOn > TestClock.Today);
        Assert.Contains(promised, p => p.TellNextOn is null && p.Told > 0);
    }

    [Fact]
    public async Task MoneyIsAtEveryState_ForThisYearAndLastYear_AndOnceBeyondWhatWasLeft()
    {
        var year = BudgetYear.Of(TestClock.Today, BudgetYearStart.April).Number;
        var decisions = await host.InDb(db => db.Decisions.Include(d => d.Meeting).Include(d => d.Spendings).Where(d => d.Pence != null).ToListAsync());
        var budgets = await host.InDb(db => db.Budgets.Include(b => b.History).ToListAsync());

        Assert.Equal(Enum.GetValues<MoneyState>(), decisions.Select(d => d.Money.State).Distinct().Order());
        Assert.Contains(decisions, d => d.Money.Over > 0 && d.Spendings.Any(s => s.MoreBecause.Length > 0));
        Assert.Contains(decisions, d => d.BeyondPence > 0 && d.KnowsItIsBeyond.Length > 0);
        Assert.Equal(5, budgets.Count(b => b.Year == year));
        Assert.Equal(5, budgets.Count(b => b.Year == year - 1));
        Assert.Contains(budgets, b => b.History.Count > 1);
    }

    [Fact]
    public async Task EveryKindOfRecordTellsItsStory()
    {
        Assert.True(await host.InDb(db => db.Decisions.AnyAsync(d => d.Pence > 0)));
        Assert.True(await host.InDb(db => db.Decisions.AnyAsync(d => d.Votes != null)));
        Assert.True(await host.InDb(db => db.ParkedPoints.AnyAsync(p => p.UsedInItemId == null && p.DroppedOn == null)));
        Assert.True(await host.InDb(db => db.ParkedPoints.AnyAsync(p => p.UsedInItemId != null)));
        Assert.True(await host.InDb(db => db.AgendaItems.AnyAsync(i => i.CarriedFromId != null)));
        Assert.True(await host.InDb(db => db.Meetings.AnyAsync(m => m.MissingHorizonReason != null)));
        Assert.True(await host.InDb(db => db.Meetings.AnyAsync(m => m.RecordedFromPaperById != null)));
        Assert.True(await host.InDb(db => db.Meetings.AnyAsync(m => m.Date == TestClock.Today && m.Stage == MeetingStage.Published)));
        Assert.True(await host.InDb(db => db.Memberships.AnyAsync(m => m.Until != null)));
        Assert.True(await host.InDb(db => db.Thanks.AnyAsync()));
        Assert.Equal(Enum.GetValues<ChangeKind>(), (await host.InDb(db => db.Changes.Select(c => c.Kind).Distinct().ToListAsync())).Order());
        Assert.Equal(Enum.GetValues<SuggestionState>(), (await host.InDb(db => db.Suggestions.Select(s => s.State).Distinct().ToListAsync())).Order());
        Assert.True(await host.InDb(db => db.Decisions.AnyAsync(d => d.ToldInMinutesAt != null)));
        Assert.True(await host.InDb(db => db.Checks.AnyAsync(c => c.DoneOn != null)));
        Assert.True(await host.InDb(db => db.Visits.AnyAsync(a => a.Day == TestClock.Today)));
        Assert.True(await host.InDb(db => db.Rooms.AnyAsync(r => !r.IsOpen)));
        Assert.True(await host.InDb(db => db.Messages.AnyAsync(m => m.TakenBackAt != null)));
        Assert.True(await host.InDb(db => db.MessageReaders.AnyAsync(r => r.SeenAt != null)));
        Assert.True(await host.InDb(db => db.MessageReaders.AnyAsync(r => r.ToldAt != null)));
        Assert.True(await host.InDb(db => db.MessageReaders.AnyAsync(r => r.SeenAt == null && r.ToldAt == null)));
        Assert.True(await host.InDb(db => db.Invitations.AnyAsync(i => i.RecordedById != null)));
        Assert.True(await host.InDb(db => db.Invitations.AnyAsync(i => i.Notice.ReachedAt == null)));
    }

    [Fact]
    public async Task PeopleAreAskedToMeetingsToCome_AndSaidOneThingAndAnother()
    {
        var asked = await host.InDb(db => db.Invitations.Select(i => new { i.MeetingId, i.Meeting.Date, i.Reply, i.Person.ChosenName }).ToListAsync());
        Assert.Equal(Enum.GetValues<Reply>(), asked.Select(i => i.Reply).Distinct().Order());
        Assert.True(asked.Select(i => i.MeetingId).Distinct().Count() >= 2);
        Assert.All(asked, i => Assert.True(i.Date >= TestClock.Today));
        Assert.Contains(asked, i => i is { ChosenName: "Dougie", Reply: Reply.None });
    }

    [Fact]
    public async Task TheChairIsAVolunteerWhoChairsTheKitchenGroup_AndHerNextMeetingIsInTwoDays()
    {
        var chair = await host.InDb(db => db.Accounts.SingleAsync(a => a.UserName == "chair"));
        var kitchen = await host.InDb(db => db.Groups
            .SingleAsync(g => g.Memberships.Any(m => m.Role == GroupRole.Chair && m.PersonId == chair.PersonId)));
        var next = await host.InDb(db => db.Meetings.SingleAsync(m => m.GroupId == kitchen.Id && m.Stage == MeetingStage.Published));

        Assert.Equal(CentreRoles.Volunteer, chair.Roles);
        Assert.Equal("Kitchen group", kitchen.Name);
        Assert.Equal(TestClock.Today.AddDays(2), next.Date);
        Assert.Equal(chair.PersonId, next.ChairId);
    }

    [Fact]
    public async Task EverySignInOpensTheHomePage_WhichSaysThatThisIsADemonstration()
    {
        foreach (var name in DemonstrationSignIns.Names)
        {
            var visitor = host.Stranger();
            var home = await visitor.Send(await visitor.Open("/sign-in"), new { UserName = name, DemonstrationSignIns.PassPhrase });

            Assert.Equal(System.Net.HttpStatusCode.OK, visitor.Status);
            Assert.Contains("demonstration", home.Says(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Sign in", home.Says("h1"));
        }
    }

    [Fact]
    public async Task TheHomePageOfTheChairHasOneNextStep()
    {
        var chair = host.Stranger();
        var home = await chair.Send(await chair.Open("/sign-in"), new { UserName = "chair", DemonstrationSignIns.PassPhrase });

        Assert.NotEmpty(Assert.Single(home.QuerySelectorAll(".cc-next")).Says("h2"));
    }

    [Fact]
    public async Task LoadingItAgainChangesNothing()
    {
        await host.Save(async db => (await db.Groups.OrderBy(g => g.Id).FirstAsync()).AgreeGroundRules("We changed this."));
        var before = await host.InDb(Counted);

        await host.Services.PrepareDemonstration();

        Assert.Equal(before, await host.InDb(Counted));
        Assert.True(await host.InDb(db => db.Groups.AnyAsync(g => g.GroundRules == "We changed this.")));
    }

    [Fact]
    public async Task NoTextUsesAWordThatTheCentreDoesNotUse()
    {
        var texts = await host.InDb(Texts);

        Assert.True(texts.Count > 1000);
        Assert.All(NeverSaid, word => Assert.DoesNotContain(texts, t => t.Contains(word, StringComparison.OrdinalIgnoreCase)));
        // Only the text of a certificate has gaps on purpose.
        Assert.DoesNotContain(texts, t => t.Contains('{') && t != CertificateText.Usual);
    }

    private static async Task<(int, int, int)> Counted(CoproContext db) =>
        (await db.People.CountAsync(), await db.Meetings.CountAsync(), await db.Actions.CountAsync());

    private static async Task<List<string>> Texts(CoproContext db)
    {
        var texts = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select * from \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var columns = Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i) && reader.GetFieldType(i) == typeof(string));
                texts.AddRange(columns.Select(reader.GetString));
            }
        }

        return texts;
    }
}
