using CoproCentre.Data.Budgets;
using CoproCentre.Domain;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.Budgets;

public class BudgetQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly BudgetYear Year = new(2026, BudgetYearStart.April);

    [Fact]
    public void ADecision_BelongsToTheYearOfItsMeeting_FromTheFirstDayToTheLast()
    {
        var group = database.AGroup();
        foreach (var day in new[] { "2026-03-31", "2026-04-01", "2027-03-31", "2027-04-01" })
            Decide(group, DateOnly.Parse(day), day, 1000);
        using var db = database.Open();
        Assert.Equal(["2027-03-31", "2026-04-01"], db.Decisions.MoneyLines(group.Id, Year).Select(l => l.What).ToList());
        Assert.Equal(["2027-03-31", "2027-04-01"], db.Decisions.MoneyLines(group.Id, new(2027, BudgetYearStart.January)).Select(l => l.What).ToList().Order());
    }

    [Fact]
    public void WhatTheDatabaseAddsUp_IsWhatTheDecisionSays()
    {
        var group = database.AGroup();
        database.APerson("Bernie");
        Decide(group, TestClock.Today, "plain", 1000);
        Decide(group, TestClock.Today, "running", 1000, isHeld: false);
        Decide(group, TestClock.Today, "mixed", 4000, (d, by) =>
        {
            d.Spend(new(1999, TestClock.Today, "Receipt 1"), by, Now, TestClock.Today);
            d.Spend(new(1, TestClock.Today, "Receipt 2"), by, Now, TestClock.Today).TakeBack(by, Now);
            d.GiveBack(new(500, TestClock.Today, null), by, Now, TestClock.Today);
        });
        Decide(group, TestClock.Today, "dropped", 700, (d, by) => d.Drop("No", by, TestClock.Today));
        Decide(group, TestClock.Today, "without money", null);
        using var db = database.Open();
        var lines = db.Decisions.MoneyLines(group.Id, Year).ToDictionary(l => l.What, l => l.Money);
        var decisions = db.Decisions.Include(d => d.Meeting).Include(d => d.Spendings).Where(d => d.Meeting.GroupId == group.Id && d.Pence != null).ToList();
        Assert.Equal(decisions.ToDictionary(d => d.What, d => d.Money), lines);
        Assert.Equal(new(10_000, 1000, 1000 + 1501, 1999), BudgetSums.Of(10_000, lines.Values));
    }

    [Fact]
    public async Task TheLastMoney_IsTakenOnlyOnce_AndItsOwnAmountIsNotCountedAgainstADecision()
    {
        var (group, bernie) = (database.AGroup(), database.APerson("Bernie"));
        using (var db = database.Open())
        {
            db.Add(new GroupBudget(db.Groups.Single(g => g.Id == group.Id), Year, 5000, null, db.People.Single(p => p.Id == bernie.Id), Now));
            db.SaveChanges();
        }

        Decide(group, TestClock.Today, "first", 4000);
        var second = Decide(group, TestClock.Today, "second", 1000);
        await using var later = database.Open();
        var decision = await later.Decisions.Include(d => d.Meeting).SingleAsync(d => d.Id == second);
        decision.Change("second", Horizon.Immediate, DecisionWay.Agreement, null, null, 1000);
        await later.GuardBudget(decision, BudgetYearStart.April, null);
        decision.Change("second", Horizon.Immediate, DecisionWay.Agreement, null, null, 1001);
        await Assert.ThrowsAsync<RuleBrokenException>(() => later.GuardBudget(decision, BudgetYearStart.April, null));
        await later.GuardBudget(decision, BudgetYearStart.April, "We know.");
        Assert.Equal(1, decision.BeyondPence);
    }

    [Fact]
    public void AGroup_HasOneAmountForAYear()
    {
        var (group, bernie) = (database.AGroup(), database.APerson("Bernie"));
        using var db = database.Open();
        var (known, by) = (db.Groups.Single(g => g.Id == group.Id), db.People.Single(p => p.Id == bernie.Id));
        db.AddRange(new GroupBudget(known, Year, 5000, null, by, Now), new GroupBudget(known, Year, 6000, null, by, Now));
        Assert.Throws<DbUpdateException>(() => db.SaveChanges());
    }

    private int Decide(Group group, DateOnly day, string what, long? pence, Action<Decision, Person>? with = null, bool isHeld = true)
    {
        using var db = database.Open();
        var meeting = new Meeting(db.Groups.Single(g => g.Id == group.Id), MeetingBuilders.At(day), Now);
        meeting.Begin(Now);
        if (isHeld)
            meeting.Close(Now);
        var decision = new Decision(meeting, null, what, Horizon.Immediate, DecisionWay.Agreement, null, null, pence);
        with?.Invoke(decision, db.People.OrderBy(p => p.Id).FirstOrDefault() ?? new Person("Somebody", Now));
        db.AddRange(meeting, decision);
        db.SaveChanges();
        return decision.Id;
    }
}
