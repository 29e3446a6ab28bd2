using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Data.Tests.Meetings;

public class DecisionQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = TestClock.Today;

    [Fact]
    public void WhereADecisionStands_IsTheSameForTheDatabaseAndForTheRule()
    {
        var meeting = AMeeting(database.AGroup(members: (database.APerson("Bernie"), GroupRole.Chair)));
        foreach (var horizon in Enum.GetValues<Horizon>())
        {
            foreach (var day in new DateOnly?[] { null, Today.AddDays(-1), Today, Today.AddDays(1) })
            {
                Decide(meeting, $"{horizon} {day}", horizon, day);
                Decide(meeting, $"{horizon} {day} dropped", horizon, day, isDropped: true);
            }
        }

        using var db = database.Open();
        var all = db.Decisions.Where(d => d.MeetingId == meeting).ToList();
        Assert.Equal(24, all.Count);
        foreach (var state in Enum.GetValues<DecisionState>())
        {
            var ids = all.Where(d => d.StateOn(Today) == state).Select(d => d.Id).Order();
            Assert.NotEmpty(ids);
            Assert.Equal(ids, db.Decisions.Where(d => d.MeetingId == meeting).In(state, Today).Select(d => d.Id).ToList().Order());
        }
    }

    [Fact]
    public void ADecision_IsFoundWhateverTheLetters()
    {
        var meeting = AMeeting(database.AGroup());
        Decide(meeting, "Café opens at 8 % of days", Horizon.Immediate, null);
        using var db = database.Open();
        var decisions = db.Decisions.Where(d => d.MeetingId == meeting);
        Assert.Single(decisions.Saying("CAFE"));
        Assert.Single(decisions.Saying("8 %"));
        Assert.Single(decisions.Saying(" "));
        Assert.Empty(decisions.Saying("%%"));
    }

    [Theory]
    [InlineData(GroupRole.Member, true, true, false)]
    [InlineData(GroupRole.DeputyChair, false, true, true)]
    [InlineData(null, true, true, false)]
    [InlineData(null, false, false, false)]
    public void Reading_IsForWhoSeesTheGroup_AndChangingForWhoLeadsIt(GroupRole? role, bool isOpen, bool sees, bool leads)
    {
        var looks = database.APerson("Looks");
        var meeting = AMeeting(database.AGroup(isOpen, role is { } r ? [(looks, r)] : []));
        Decide(meeting, "Two pans", Horizon.Immediate, null);
        using var db = database.Open();
        var viewer = new Viewer(looks.Id, CentreRoles.Volunteer);
        Assert.Equal(sees, db.Decisions.VisibleTo(viewer).Any(d => d.MeetingId == meeting));
        Assert.Equal(leads, db.Decisions.LedBy(viewer).Any(d => d.MeetingId == meeting));
    }

    [Fact]
    public void WhatARunningMeetingDecides_IsNotToldYet()
    {
        var meeting = AMeeting(database.AGroup(), isHeld: false);
        Decide(meeting, "Two pans", Horizon.Immediate, null);
        using var db = database.Open();
        Assert.Empty(db.Decisions.Where(d => d.MeetingId == meeting).Told());
    }

    [Fact]
    public void WhatPeopleWaitForLongest_ComesFirst_AndWhatIsAllToldLast()
    {
        var group = database.AGroup();
        var meeting = AMeeting(group, with: m =>
        {
            foreach (var title in new[] { "soon", "told", "long ago", "lately", "nothing said" })
                m.AddItem(MeetingBuilders.Words(title, Horizon.LongTerm));
        });
        using var db = database.Open();
        var items = db.AgendaItems.Where(i => i.MeetingId == meeting).ToDictionary(i => i.Title);
        var by = database.APerson("Bernie");
        items["soon"].Promise("On", null, Today.AddDays(3), Today);
        items["long ago"].Promise("On", null, Today.AddDays(-30), Today.AddDays(-60));
        items["lately"].Promise("On", null, Today.AddDays(-1), Today.AddDays(-60));
        items["told"].Promise("On", null, Today, Today);
        items["told"].Tell("All done", db.People.Single(p => p.Id == by.Id), Today, null);
        db.SaveChanges();
        Assert.Equal(["long ago", "lately", "soon", "told"], db.AgendaItems.Promised().Where(i => i.MeetingId == meeting).WaitingFirst().Select(i => i.Title).ToList());
        Assert.Equal(["long ago", "lately"], db.AgendaItems.WaitedForBefore(group.Id, Today).Select(i => i.Title).ToList());
        Assert.Equal(["long ago", "lately", "soon"], db.AgendaItems.WaitedForBefore(group.Id, Today.AddDays(4)).Select(i => i.Title).ToList());
        Assert.Equal("lately", db.AgendaItems.Promised().Titled("LATE").Single(i => i.MeetingId == meeting).Title);
    }

    private int AMeeting(Group group, bool isHeld = true, Action<Meeting>? with = null)
    {
        using var db = database.Open();
        var meeting = new Meeting(db.Groups.Single(g => g.Id == group.Id), MeetingBuilders.At(Today.AddDays(-40)), Now);
        with?.Invoke(meeting);
        meeting.Begin(Now);
        if (isHeld)
            meeting.Close(Now);
        db.Add(meeting);
        db.SaveChanges();
        return meeting.Id;
    }

    private void Decide(int meetingId, string what, Horizon horizon, DateOnly? day, bool isDropped = false)
    {
        using var db = database.Open();
        var decision = new Decision(db.Meetings.Single(m => m.Id == meetingId), null, what, horizon, DecisionWay.Agreement, null, day, null);
        if (isDropped)
            decision.Drop("No more", db.People.OrderBy(p => p.Id).First(), Today);
        db.Add(decision);
        db.SaveChanges();
    }
}
