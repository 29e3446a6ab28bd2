using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CoproCentre.Data.Accounts;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Tests.Model;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CoproCentre.Data.Tests.Audit;

public sealed class AuditTrailTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    private readonly DatabaseFixture database = new();
    private readonly AuditChain chain = new(contents => HMACSHA256.HashData("the key of this test"u8, Encoding.UTF8.GetBytes(contents)));

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task ANewRecord_IsWrittenDown_WithItsIdAndWhoDidIt()
    {
        var ewa = await Saved(db => db.Add(new Person("Ewa", Now)).Entity, by: new(7, 3));
        var row = Assert.Single(Rows());
        Assert.Equal((1, Now, 7, 3, AuditKind.Added, "Person", ewa.Id, ewa.Id), (row.Number, row.At, row.PersonId, row.SessionId, row.Kind, row.What, row.RecordId, row.AboutId));
    }

    [Fact]
    public async Task AChange_SaysWhichFields_AndNothingOfWhatWasWritten()
    {
        var ewa = database.APerson("Ewa");
        await Saved(db =>
        {
            var person = db.People.Single(p => p.Id == ewa.Id);
            person.ReachThem(ContactWay.Text, "07700 900123", null);
            return person;
        });
        var row = Assert.Single(Rows());
        Assert.Equal((AuditKind.Changed, ewa.Id, "Phone, Way"), (row.Kind, row.AboutId, Sorted(row.Details)));
        Assert.DoesNotContain("07700", string.Join(' ', typeof(AuditRow).GetProperties().Select(p => p.GetValue(row))));
    }

    [Fact]
    public async Task ARemovedRecord_KeepsItsLine()
    {
        var ewa = new Person("Ewa", Now);
        var arrival = database.Keep(new Visit(ewa, TestClock.Today, Now, VisitWay.Ticked, ewa)).Id;
        await Saved(db => db.Remove(db.Visits.Single(a => a.Id == arrival)));
        var row = Assert.Single(Rows());
        Assert.Equal((AuditKind.Removed, "Visit", arrival, ewa.Id), (row.Kind, row.What, row.RecordId, row.AboutId));
    }

    [Fact]
    public async Task ADecision_IsKeptWithTheChoice()
    {
        var (ewa, bernie) = (new Person("Ewa", Now), database.APerson("Bernie"));
        var account = database.Keep(Account.Of(ewa, "ewa", CentreRoles.Volunteer, Now)).Id;
        await Saved(db =>
        {
            db.Accounts.Single(a => a.Id == account).Become(CentreRoles.Worker | CentreRoles.Manager, bernie);
            return account;
        });
        var row = Assert.Single(Rows());
        Assert.Equal((AuditKind.Decided, ewa.Id, "Roles=Worker+Manager"), (row.Kind, row.AboutId, row.Details));
    }

    [Fact]
    public async Task WhoHasSpoken_IsNeverWrittenDown()
    {
        var ewa = database.APerson("Ewa");
        var group = database.AGroup(members: (ewa, GroupRole.Chair));
        int meetingId;
        await using (var db = database.Open())
        {
            var meeting = new Meeting(db.Groups.Single(g => g.Id == group.Id), MeetingBuilders.At(TestClock.Today), Now).Running();
            meeting.Welcome("Colin");
            db.Add(meeting);
            await db.SaveChangesAsync();
            meetingId = meeting.Id;
        }

        await Saved(db =>
        {
            var meeting = db.Meetings.Include(m => m.Attendance).Single(m => m.Id == meetingId);
            meeting.Hear(meeting.Attendance[0].Id, true);
            return meeting;
        });
        Assert.Empty(Rows());
    }

    [Fact]
    public async Task ChangesOfTheSameVersionOnly_AreNoLine()
    {
        var ewa = database.APerson("Ewa");
        await Saved(db =>
        {
            var person = db.People.Single(p => p.Id == ewa.Id);
            db.Entry(person).Property(p => p.Version).IsModified = true;
            return person;
        });
        Assert.Empty(Rows());
    }

    [Fact]
    public async Task WithoutItsLine_NoChangeIsKept()
    {
        await Run("CREATE TRIGGER Full BEFORE INSERT ON AuditRows BEGIN SELECT RAISE(ABORT, 'no more room'); END;");
        await Assert.ThrowsAsync<AuditAwayException>(() => Saved(db => db.Add(new Person("Ewa", Now)).Entity));
        await using var db = database.Open();
        Assert.False(await db.People.AnyAsync());
    }

    [Fact]
    public async Task WithoutTheChange_NoLineIsKept()
    {
        var ewa = new Person("Ewa", Now);
        database.Keep(Account.Of(ewa, "ewa", CentreRoles.Volunteer, Now));
        await Assert.ThrowsAsync<DbUpdateException>(() => Saved(db => db.Add(Account.Of(db.People.Single(p => p.Id == ewa.Id), "second", CentreRoles.Volunteer, Now)).Entity));
        Assert.Empty(Rows());
        Assert.Equal((0, null), await Check());
    }

    [Fact]
    public async Task ALoop_OfManyAtOnce_IsOneChainWithoutAGap()
    {
        await Task.WhenAll(Enumerable.Range(1, 6).Select(n => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
                await Saved(db => db.Add(new Person($"Person {n} {i}", Now)).Entity, by: new(n));
        })));
        Assert.Equal((60, null), await Check());
    }

    [Theory]
    [InlineData("UPDATE AuditRows SET AboutId = 99")]
    [InlineData("DELETE FROM AuditRows")]
    [InlineData("DELETE FROM AuditHeads")]
    [InlineData("UPDATE AuditHeads SET Number = Number - 1")]
    [InlineData("UPDATE AuditHeads SET Hash = zeroblob(32)")]
    public async Task TheDatabase_RefusesToChangeTheTrail(string sql)
    {
        await Saved(db => db.Add(new Person("Ewa", Now)).Entity);
        Assert.Contains("The audit trail is not changed.", (await Assert.ThrowsAnyAsync<Exception>(() => Run(sql))).Message);
        Assert.Equal((1, null), await Check());
    }

    [Theory]
    [InlineData("UPDATE AuditRows SET AboutId = 99 WHERE Number = 3", 3)]
    [InlineData("UPDATE AuditRows SET At = '2026-11-01 09:00:00' WHERE Number = 2", 2)]
    [InlineData("UPDATE AuditRows SET Details = 'Nothing' WHERE Number = 1", 1)]
    [InlineData("DELETE FROM AuditRows WHERE Number = 2", 2)]
    [InlineData("DELETE FROM AuditRows WHERE Number = 1", 1)]
    [InlineData("DELETE FROM AuditRows WHERE Number > 3", 4)]
    [InlineData("DELETE FROM AuditRows", 1)]
    [InlineData("DELETE FROM AuditRows WHERE Number > 3; UPDATE AuditHeads SET Number = 3, LastHash = (SELECT Hash FROM AuditRows WHERE Number = 3)", 3)]
    [InlineData("UPDATE AuditHeads SET Number = 4", 5)]
    public async Task WhatIsChangedPastTheTriggers_IsFound(string sql, int line)
    {
        for (var i = 1; i <= 5; i++)
            await Saved(db => db.Add(new Person($"Person {i}", Now)).Entity);
        Assert.Equal((5, null), await Check());
        foreach (var trigger in new[] { "AuditRowsStay", "AuditRowsStayKept", "AuditHeadMovesOn", "AuditHeadMovesOnKept" })
            await Run($"DROP TRIGGER {trigger}");
        await Run(sql);
        Assert.Equal(line, (await Check()).FirstBroken);
    }

    [Fact]
    public void ALine_HasNothingThatChangesIt()
    {
        Assert.All(typeof(AuditRow).GetProperties(), p => Assert.True(p.SetMethod is null or { IsPublic: false }, p.Name));
        Assert.DoesNotContain(typeof(AuditRow).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly), m => !m.IsSpecialName);
        Assert.Empty(typeof(AuditRow).GetConstructors());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "CREATE TRIGGER IF NOT EXISTS AuditRowsStay", "CREATE TRIGGER IF NOT EXISTS AuditHeadMovesOn")]
    [InlineData(DatabaseProvider.SqlServer, "EXEC(N'CREATE OR ALTER TRIGGER AuditRowsStay", "EXEC(N'CREATE OR ALTER TRIGGER AuditHeadMovesOn")]
    public void TheMigrationsOfBothProviders_ProtectTheTrail(DatabaseProvider provider, params string[] triggers)
    {
        using var db = ModelTests.Open(provider);
        var script = db.GetService<IMigrator>().GenerateScript();
        Assert.All(triggers, trigger => Assert.Contains(trigger, script));
    }

    [Fact]
    public void WhatIsLeftOut_IsInTheModel()
    {
        using var db = database.Open();
        Assert.All(AuditedChanges.LeftOut.Keys, type => Assert.NotNull(db.Model.FindEntityType(type)));
        Assert.All(AuditedChanges.FieldsLeftOut.Keys, f => Assert.NotNull(db.Model.FindEntityType(f.Record)?.FindProperty(f.Field)));
    }

    private async Task<T> Saved<T>(Func<CoproContext, T> change, Acting? by = null)
    {
        await using var db = database.Open(new AuditTrail(chain, new TestClock(), () => by ?? Acting.Nobody));
        var changed = change(db);
        await db.SaveChangesAsync();
        return changed;
    }

    private async Task Run(string sql)
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    private List<AuditRow> Rows()
    {
        using var db = database.Open();
        return [.. db.AuditRows.AsNoTracking().OrderBy(r => r.Number)];
    }

    private async Task<(long Rows, long? FirstBroken)> Check()
    {
        await using var db = database.Open();
        var check = await chain.Check(db);
        return (check.Rows, check.FirstBroken);
    }

    private static string Sorted(string details) => string.Join(", ", details.Split(", ").Order());
}
