using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using static CoproCentre.Testing.MeetingBuilders;

namespace CoproCentre.Domain.Tests.Meetings;

public class PlanningTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2026, 12, 3);

    private readonly Group group = new("Kitchen group", "Good food for everybody");
    private readonly Person bernie = new("Bernie", Now);

    [Theory]
    [InlineData("10:30", "10:30")]
    [InlineData("10:30", "10:29")]
    [InlineData("23:00", "01:00")]
    public void MeetingTime_WithoutAnEndAfterTheStart_IsRefused(string starts, string ends) => Refuses("The end must be later than the start.", () => At(Day, starts, ends));

    [Fact]
    public void Length_IsInMinutes() => Assert.Equal(75, new Meeting(group, At(Day, "10:30", "11:45"), Now).Length);

    [Fact]
    public void ANewMeeting_TakesTheGroundRulesAndTheUsualChecks()
    {
        group.AgreeGroundRules("Be kind.");
        var meeting = Planned();
        Assert.Equal("Be kind.", meeting.GroundRules);
        Assert.Equal(MeetingCheck.Usual, meeting.Checks.Select(c => (c.Part, c.Text)));
        Assert.Equal(MeetingStage.Planning, meeting.Stage);
    }

    [Fact]
    public void Schedule_WithARoom_ForgetsTheOtherPlace()
    {
        var (meeting, room) = (Planned(), new Room("Garden room"));
        meeting.Schedule(At(Day), null, " The park ");
        Assert.Equal("The park", meeting.Place);
        meeting.Schedule(At(Day.AddDays(1), "14:00", "15:00"), room, "The park");
        Assert.Equal(("Garden room", "", Day.AddDays(1), new TimeOnly(14, 0)), (meeting.Place, meeting.OtherPlace, meeting.Date, meeting.Starts));
    }

    [Fact]
    public void Schedule_IntoAClosedRoom_IsRefused()
    {
        var room = new Room("Shed");
        room.Close();
        Refuses("Shed is closed. Choose another room.", () => Planned().Schedule(At(Day), room, null));
    }

    [Fact]
    public void PlaceAndAim_HaveTheirLengths()
    {
        Planned().Schedule(At(Day), null, new string('x', Meeting.PlaceLength));
        Refuses("Use at most 120 letters for the place.", () => Planned().Schedule(At(Day), null, new string('x', Meeting.PlaceLength + 1)));
        Refuses("Use at most 500 letters for the aim.", () => Planned().AimFor(new string('x', Meeting.AimLength + 1)));
    }

    [Fact]
    public void ARoomThatIsTaken_IsRefused_NamingTheOtherOnlyToThoseWhoMayKnow()
    {
        var other = Planned();
        other.Schedule(At(Day), new Room("Garden room"), null);
        Refuses("Garden room is taken by Kitchen group from 10:30am to 11:30am. Choose another room or time.", () => RoomBooking.Refuse(other, mayBeNamed: true));
        Refuses("Garden room is taken from 10:30am to 11:30am. Choose another room or time.", () => RoomBooking.Refuse(other, mayBeNamed: false));
    }

    [Theory]
    [InlineData("", 10, "Write a title.")]
    [InlineData(" ", 10, "Write a title.")]
    [InlineData("Toast", 0, "Give the item from 1 to 240 minutes.")]
    [InlineData("Toast", 241, "Give the item from 1 to 240 minutes.")]
    public void AddItem_WithoutATitleOrATime_IsRefused(string title, int minutes, string problem) =>
        Refuses(problem, () => Planned().AddItem(Words(title, minutes: minutes)));

    [Fact]
    public void AddItem_WithATitleThatIsTooLong_IsRefused()
    {
        Planned().AddItem(Words(new string('x', AgendaItem.TitleLength)));
        Refuses("Use at most 200 letters for a title.", () => Planned().AddItem(Words(new string('x', AgendaItem.TitleLength + 1))));
    }

    [Fact]
    public void PlannedMinutes_AreThoseOfAllItems() => Assert.Equal(75, Planned().WithItems(3, 25).PlannedMinutes);

    [Theory]
    [InlineData(0, 2, "2,1,3,4")]
    [InlineData(3, 1, "4,1,2,3")]
    [InlineData(1, 99, "1,3,4,2")]
    [InlineData(2, -5, "3,1,2,4")]
    [InlineData(1, 2, "1,2,3,4")]
    public void MoveItem_PutsItAtAPlace_AndKeepsTheOthersInOrder(int item, int place, string order)
    {
        var meeting = Planned().WithItems(4);
        meeting.MoveItem(meeting.Items[item], place);
        Assert.Equal(order, string.Join(',', meeting.Agenda.Select(i => i.Title["Item ".Length..])));
        Assert.Equal([1, 2, 3, 4], meeting.Agenda.Select(i => i.Position));
    }

    [Fact]
    public void AddItem_AfterOneWasRemoved_ComesLast()
    {
        var meeting = Planned().WithItems(3);
        meeting.RemoveItem(meeting.Items[0]);
        meeting.AddItem(Words("Last"));
        Assert.Equal(["Item 2", "Item 3", "Last"], meeting.Agenda.Select(i => i.Title));
    }

    [Fact]
    public void MissingHorizons_AreNamed()
    {
        Assert.Equal([Horizon.Immediate, Horizon.MediumTerm, Horizon.LongTerm], Planned().MissingHorizons());
        Assert.Equal([Horizon.LongTerm], Planned().WithItems(2).MissingHorizons());
        Assert.Empty(Planned().WithItems(3).MissingHorizons());
    }

    [Fact]
    public void Publish_WithOneOfEach_NeedsNoReason()
    {
        var meeting = Planned().WithItems(3);
        meeting.Publish(Now, "left over");
        Assert.Equal((MeetingStage.Published, (DateTime?)Now, null), (meeting.Stage, meeting.PublishedAt, meeting.MissingHorizonReason));
    }

    [Fact]
    public void Publish_WithoutALongTermItem_NeedsAReason()
    {
        var meeting = Planned().WithItems(2);
        Refuses("Write why a horizon is missing this time.", () => meeting.Publish(Now));
        Refuses("Write why a horizon is missing this time.", () => meeting.Publish(Now, "  "));
        Assert.Null(meeting.PublishedAt);
        meeting.Publish(Now, " Only the oven. ");
        Assert.Equal("Only the oven.", meeting.MissingHorizonReason);
    }

    [Fact]
    public void Publish_AnEmptyAgenda_IsRefused() => Refuses("Add something to the agenda first.", () => Planned().Publish(Now, "why not"));

    [Fact]
    public void PublishingAgain_KeepsTheFirstMoment_AndForgetsAReasonThatIsNotNeededAnyMore()
    {
        var meeting = Planned().WithItems(2);
        meeting.Publish(Now, "Only the oven.");
        meeting.AddItem(Words("A new kitchen", Horizon.LongTerm));
        meeting.Publish(Now.AddHours(1));
        Assert.Equal((Now, null), (meeting.PublishedAt, meeting.MissingHorizonReason));
    }

    [Fact]
    public void APublishedPlan_CanStillBeChanged()
    {
        var meeting = Planned().Published();
        meeting.AddItem(Words("One more"));
        meeting.RemoveItem(meeting.Items[0]);
        meeting.Appoint(bernie, null);
        Assert.Equal(3, meeting.Items.Count);
        Assert.Equal(bernie, meeting.Chair);
    }

    [Fact]
    public void OnceItRuns_ThePlanStays()
    {
        var meeting = Planned().Running();
        const string Stays = "This meeting has begun or is over, so its plan stays as it was.";
        Refuses(Stays, () => meeting.Schedule(At(Day), null, null));
        Refuses(Stays, () => meeting.AimFor("Another aim"));
        Refuses(Stays, () => meeting.Appoint(null, null));
        Refuses(Stays, () => meeting.MoveItem(meeting.Items[0], 2));
        Refuses(Stays, () => meeting.RemoveItem(meeting.Items[0]));
        Refuses(Stays, () => meeting.Publish(Now));
        Refuses(Stays, () => meeting.Cancel("Too late"));
    }

    [Fact]
    public void OnceItIsOver_TheAgendaStays()
    {
        var meeting = Planned().Closed();
        Refuses("This meeting is over, so its agenda stays as it was.", () => meeting.AddItem(Words()));
        Refuses("This meeting is over, so its agenda stays as it was.", () => meeting.Items[0].Change(Words()));
    }

    [Fact]
    public void Cancel_NeedsAReason()
    {
        var meeting = Planned();
        Refuses("Write why the meeting is cancelled.", () => meeting.Cancel(" "));
        meeting.Cancel("The boiler broke.");
        Assert.Equal((MeetingStage.Cancelled, "The boiler broke.", true), (meeting.Stage, meeting.CancelledBecause, meeting.IsOver));
    }

    [Fact]
    public void AParkedPoint_BecomesAnItem_Once()
    {
        var point = new ParkedPoint(Planned(), "A new kitchen", "Tomasz", Day);
        var meeting = Planned();
        var item = meeting.AddItem(Words("A new kitchen", Horizon.LongTerm), point);
        Assert.Equal(item, point.UsedInItem);
        Assert.False(point.IsWaiting);
        Refuses("This point is on an agenda already.", () => meeting.AddItem(Words(), point));
        Assert.Single(meeting.Items);
    }

    [Fact]
    public void AParkedPointThatWasLetGo_DoesNotWait()
    {
        var point = new ParkedPoint(Planned(), "A disco ball", null, Day);
        Assert.True(point.IsWaiting);
        point.Drop(Day);
        Assert.False(point.IsWaiting);
    }

    [Fact]
    public void AnUnfinishedItem_GoesOnInTheNextMeeting()
    {
        var earlier = Planned().WithItems(1).Items[0];
        Assert.Equal(earlier, Planned().AddItem(Words(), earlier).CarriedFrom);
    }

    [Fact]
    public void ACheck_IsDoneWithANameAndADate()
    {
        var meeting = Planned();
        var check = meeting.AddCheck(CheckPart.Day, "Kay brings the cups");
        Assert.Equal(meeting.Checks.Count, check.Position);
        check.Tick(bernie, Day);
        Assert.Equal((true, bernie, (DateOnly?)Day), (check.IsDone, check.DoneBy, check.DoneOn));
        check.Untick();
        Assert.Equal((false, null), (check.IsDone, check.DoneBy));
        Refuses("Write what to check.", () => meeting.AddCheck(CheckPart.Chair, ""));
    }

    [Fact]
    public void CopyTo_TakesPeoplePlaceAndAim_AndStartsWithAnEmptyAgenda()
    {
        var meeting = Planned().WithItems();
        meeting.Schedule(At(Day), new Room("Garden room"), null);
        meeting.AimFor("Breakfast");
        meeting.Appoint(bernie, bernie);
        meeting.Checks[0].Tick(bernie, Day);
        meeting.Publish(Now);
        var copy = meeting.CopyTo(At(Day.AddDays(14)), Now);
        Assert.Equal((Day.AddDays(14), "Garden room", "Breakfast", bernie, bernie, MeetingStage.Planning),
            (copy.Date, copy.Place, copy.Aim, copy.Chair, copy.NoteTaker, copy.Stage));
        Assert.Empty(copy.Items);
        Assert.All(copy.Checks, c => Assert.False(c.IsDone));
    }

    private Meeting Planned() => new(group, At(Day), Now);

    private static void Refuses(string sentence, Action rule) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(rule).Message);
}
