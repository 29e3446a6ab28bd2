using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Minutes;

namespace CoproCentre.Web.Tests.MinutesTests;

public class MinutesDraftTests
{
    private static readonly DateTime Now = new(2026, 12, 3, 10, 30, 0, DateTimeKind.Utc);
    private readonly Meeting meeting = new(new Group("Kitchen group", "Good food"), new(new(2026, 12, 3), new(10, 30), new(11, 30)), Now);

    [Fact]
    public void TheDraft_HoldsWhatWasRecordedInTheOrderPeopleReadIt()
    {
        var (bernie, yusuf, ewa) = (new Person("Bernie", Now), new Person("Yusuf", Now), new Person("Ewa", Now));
        meeting.Appoint(bernie, yusuf);
        meeting.AimFor("A warm breakfast for everybody");
        meeting.Schedule(new(meeting.Date, meeting.Starts, meeting.Ends), null, "Garden room");
        var item = meeting.AddItem(new("Toast or porridge", "Marcus", 10, ItemKind.Decision, Horizon.Immediate, ""));
        meeting.Begin(Now);
        meeting.Welcome("Shirin");
        meeting.Mark(ewa, AttendanceState.Apologies);
        item.WriteNotes("Both are cheap.\r\n- Toast is quick");
        meeting.SayWhatHappensNext("We try it on Monday.", new(2026, 12, 17), new(10, 30));
        meeting.Close(Now);
        var draft = MinutesDraft.Of(meeting, [new ParkedPoint(meeting, "What should a new kitchen have?", "Tomasz", meeting.Date)]);
        Assert.Equal(
            """
            Thursday 3 December 2026, 10:30am to 11:30am
            Garden room
            Bernie chaired.
            Yusuf took notes.

            # Our aim
            A warm breakfast for everybody

            # Who came
            - Shirin

            # Could not come
            - Ewa

            # What we talked about

            ## Toast or porridge
            Both are cheap.
            - Toast is quick

            # For another time
            - What should a new kitchen have? (Tomasz)

            # What happens next
            We try it on Monday.
            We meet again on Thursday 17 December 2026, 10:30am.
            """.ReplaceLineEndings("\n"), draft);
    }

    [Fact]
    public void AnEmptyRecord_StillGivesWordsToStartWith() =>
        Assert.Equal("Thursday 3 December 2026, 10:30am to 11:30am", MinutesDraft.Of(meeting, []));

    [Fact]
    public void ALongRecord_FitsIntoTheMinutes()
    {
        meeting.Begin(Now);
        for (var i = 0; i < 8; i++)
            meeting.AddItem(new($"Item {i}", "", 5, ItemKind.Discussion, Horizon.LongTerm, "")).WriteNotes(new string('x', AgendaItem.NotesLength));
        var draft = MinutesDraft.Of(meeting, []);
        Assert.InRange(draft.Length, 1, Domain.Meetings.Minutes.TextLength);
        Assert.EndsWith("It did not fit here.)", draft);
    }

    [Fact]
    public void ATitleOverSeveralLines_CannotPretendToBeAHeading()
    {
        meeting.AddItem(new("Toast\n# Everybody is fired", "", 5, ItemKind.Discussion, Horizon.LongTerm, ""));
        Assert.Contains("## Toast # Everybody is fired", MinutesDraft.Of(meeting, []));
    }
}
