using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using static CoproCentre.Testing.MeetingBuilders;

namespace CoproCentre.Domain.Tests.Invitations;

public class InvitationTests
{
    private const string Begun = "The meeting has begun, so the answer stays as it is. Everybody is welcome to come by.";
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Start = new(2026, 12, 3, 10, 30, 0);

    private readonly Person bernie = new("Bernie", Now);
    private readonly Person ewa = new("Ewa", Now);
    private readonly Meeting meeting = new Meeting(new Group("Kitchen group", "Good food"), At(new(2026, 12, 3)), Now).Published();

    [Fact]
    public void AnAnswer_CanChange_UntilTheMeetingBegins()
    {
        var invitation = Asked();
        Assert.True(invitation.Waits);
        invitation.Answer(Reply.Maybe, Now, Start.AddDays(-1));
        invitation.Answer(Reply.Yes, Now.AddHours(1), Start.AddMinutes(-1));
        Assert.Equal((Reply.Yes, Now.AddHours(1), false), (invitation.Reply, invitation.RepliedAt, invitation.Waits));
        Assert.Equal(Begun, Refused(() => invitation.Answer(Reply.No, Now.AddDays(2), Start)));
        meeting.Begin(Now);
        Assert.Equal(Begun, Refused(() => invitation.Answer(Reply.No, Now, Start.AddDays(-1))));
        Assert.Equal(Reply.Yes, invitation.Reply);
    }

    [Fact]
    public void TheSameAnswer_Twice_ChangesNothing()
    {
        var invitation = Asked();
        invitation.Answer(Reply.Yes, Now, Start.AddDays(-1), recordedBy: bernie);
        invitation.Answer(Reply.Yes, Now.AddHours(5), Start.AddDays(-1));
        Assert.Equal((Now, bernie), (invitation.RepliedAt, invitation.RecordedBy));
    }

    [Fact]
    public void AnAnswer_TypedForSomebody_SaysWhoDid_UntilTheyAnswerThemselves()
    {
        var invitation = Asked();
        invitation.Answer(Reply.Maybe, Now, Start.AddDays(-1), recordedBy: bernie);
        Assert.Equal(bernie, invitation.RecordedBy);
        invitation.Answer(Reply.No, Now, Start.AddDays(-1));
        Assert.Null(invitation.RecordedBy);
    }

    [Theory]
    [InlineData(Reply.None)]
    [InlineData((Reply)7)]
    public void AnAnswer_IsYesMaybeOrNo(Reply reply) => Assert.Equal("Choose yes, maybe or no.", Refused(() => Asked().Answer(reply, Now, Start.AddDays(-1))));

    [Fact]
    public void ACancelledMeeting_TakesNoAnswer()
    {
        var invitation = Asked();
        meeting.Cancel("No heating");
        Assert.Equal("This meeting is cancelled, so there is nothing to answer.", Refused(() => invitation.Answer(Reply.Yes, Now, Start.AddDays(-1))));
    }

    [Fact]
    public void AfterAMove_TheAnswerStays_AndTheSameOneCountsAnew()
    {
        var invitation = Asked();
        invitation.Answer(Reply.Yes, Now, Start.AddDays(-1));
        invitation.AskAgain(Now.AddHours(1));
        Assert.Equal((Reply.Yes, true), (invitation.Reply, invitation.Waits));
        invitation.Answer(Reply.Yes, Now.AddHours(2), Start.AddDays(-1));
        Assert.Equal((Now.AddHours(2), false), (invitation.RepliedAt, invitation.Waits));
    }

    [Fact]
    public void AReminder_IsOnceForEachDayOfTheMeeting()
    {
        var invitation = Asked();
        Assert.True(invitation.Remind());
        Assert.False(invitation.Remind());
        meeting.Move(At(new(2026, 12, 10)), null, null, "The room was taken.");
        Assert.True(invitation.Remind());
        Assert.False(invitation.Remind());
    }

    [Fact]
    public void NobodyIsAsked_BeforeTheAgendaIsShared_OrAfterTheMeetingBegan()
    {
        const string share = "Share the agenda first, and ask before the meeting begins.";
        var draft = new Meeting(meeting.Group, At(new(2026, 12, 3)), Now);
        Assert.Equal(share, Refused(() => _ = new Invitation(draft, Words(), "hash", bernie, Now)));
        meeting.Begin(Now);
        Assert.Equal(share, Refused(() => _ = Asked()));
    }

    [Fact]
    public void Move_OfASharedMeeting_NeedsAReason_WhichIsKept()
    {
        Assert.Equal("People know this time and place. Write why it changes.", Refused(() => meeting.Move(At(new(2026, 12, 4)), null, null, " ")));
        Assert.True(meeting.Move(At(new(2026, 12, 5)), null, "The park", " The heating is off. "));
        Assert.Equal(("The heating is off.", "The park"), (meeting.MovedBecause, meeting.Place));
    }

    [Fact]
    public void Move_ToWhereItIsAlready_OrOfADraft_NeedsNone()
    {
        Assert.False(meeting.Move(At(meeting.Date), null, "", null));
        var draft = new Meeting(meeting.Group, At(new(2026, 12, 3)), Now);
        Assert.False(draft.Move(At(new(2026, 12, 9)), null, null, null));
        Assert.Equal((new DateOnly(2026, 12, 9), null), (draft.Date, draft.MovedBecause));
    }

    private Invitation Asked() => new(meeting, Words(), "hash", bernie, Now);

    private Notice Words() => new(ewa, NoticeKind.Invitation, "Can you come?", "/replies/key", true, Now);

    private static string Refused(Action action) => Assert.Throws<RuleBrokenException>(action).Message;
}
