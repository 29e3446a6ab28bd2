using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Thanks;

namespace CoproCentre.Domain.Tests.Thanks;

public class ThankYouTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 12, 1);
    private readonly Person bernie = new("Bernie", Now);
    private readonly Person ewa = new("Ewa", Now);

    [Fact]
    public void Thanks_NeedWords_OfAtMostACard()
    {
        Assert.Equal("Write what you thank them for.", Assert.Throws<RuleBrokenException>(() => new ThankYou("  ", bernie, Today)).Message);
        Assert.Throws<RuleBrokenException>(() => new ThankYou(new('a', ThankYou.WordsLength + 1), bernie, Today));
        Assert.Equal("You sang.", new ThankYou(" You sang. ", bernie, Today).Words);
    }

    [Fact]
    public void SeveralPeople_AreThankedTogether_EachOnce()
    {
        var thanks = new ThankYou("You sang.", bernie, Today);
        thanks.To(ewa);
        thanks.To(ewa);
        thanks.To("Marcus");
        thanks.To("Marcus");
        Assert.Equal(["Ewa", "Marcus"], thanks.People.Select(p => p.Name));
        for (var i = thanks.People.Count; i < ThankYou.MostPeople; i++)
            thanks.To($"Guest {i}");
        Assert.Equal("Choose at most 50 people.", Assert.Throws<RuleBrokenException>(() => thanks.To("One more")).Message);
    }

    [Fact]
    public void EverybodyKnown_IsTold_ButNotWhoSaysIt_AndNoNameWithoutAPerson()
    {
        var thanks = new ThankYou("You sang.", bernie, Today);
        thanks.To(ewa);
        thanks.To(bernie);
        thanks.To("Marcus");
        var notice = Assert.Single(thanks.Tell(Now));
        Assert.Equal((ewa, NoticeKind.Thanks, "Bernie says thank you: You sang.", "/thanks/0", false), (notice.Person, notice.Kind, notice.Text, notice.Link, notice.NeedsAnswer));
    }

    [Fact]
    public void TheLongestThanks_AreToldWhole()
    {
        var thanks = new ThankYou(new('w', ThankYou.WordsLength), new(new string('B', Person.NameLength), Now), Today);
        thanks.To(ewa);
        Assert.EndsWith(thanks.Words, Assert.Single(thanks.Tell(Now)).Text);
    }

    [Fact]
    public void ThanksForAMeeting_KnowTheirGroup_AndWhoWasThanked()
    {
        var meeting = new Meeting(new Group("Kitchen group", "Food"), new(Today, new(10, 30), new(11, 30)), Now);
        meeting.AddItem(new("Toast", "", 10, ItemKind.Information, Horizon.Immediate, ""));
        meeting.Publish(Now, "The group wants it so.");
        meeting.Begin(Now);
        meeting.Mark(ewa, AttendanceState.Present);
        meeting.Close(Now);
        var thanks = meeting.Thank([0], "You sang.", bernie, Today, forNoticeboard: true);
        Assert.Equal((meeting.Group, ewa, true), (thanks.Group, Assert.Single(thanks.People).Person, thanks.ForNoticeboard));
        Assert.Empty(meeting.NotThankedYet);
        Assert.Null(meeting.ThankEverybody("You sang.", bernie, Today));
    }

    [Fact]
    public void WhoIsThanked_TakesItDown_AndPutsItBack()
    {
        var thanks = new ThankYou("You sang.", bernie, Today, forNoticeboard: true);
        thanks.To(ewa);
        thanks.People[0].TakeDown(Now);
        thanks.People[0].TakeDown(Now.AddDays(1));
        Assert.Equal(Now, thanks.People[0].TakenDownAt);
        thanks.People[0].PutBack();
        Assert.Null(thanks.People[0].TakenDownAt);
    }
}
