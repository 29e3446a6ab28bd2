using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Notices;

public class LetterTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private readonly Person ewa = new("Ewa", Now);
    private readonly Person maureen = new("Maureen", Now);

    [Theory]
    [InlineData(ContactWay.Text, true, LetterState.Waiting, LetterTrouble.None)]
    [InlineData(ContactWay.Email, true, LetterState.Waiting, LetterTrouble.None)]
    [InlineData(ContactWay.Text, false, LetterState.ToPrint, LetterTrouble.NotSetUp)]
    [InlineData(ContactWay.Slip, false, LetterState.ToPrint, LetterTrouble.None)]
    [InlineData(ContactWay.InPerson, false, LetterState.ToSay, LetterTrouble.None)]
    public void ALetter_GoesInThePersonsWay_OrOnPaperWhenThatCannotBe(ContactWay way, bool canBeSent, LetterState state, LetterTrouble trouble)
    {
        var letter = ALetter(way, canBeSent);
        Assert.Equal((way, state, trouble), (letter.Way, letter.State, letter.Trouble));
    }

    [Fact]
    public void Sent_ReachesWithEverythingInIt_ButWhatWasReadBefore()
    {
        var letter = ALetter(ContactWay.Text, true, "One", "Two");
        letter.Notices[0].Reach(Now);
        Assert.Equal(["Two"], letter.Left().Select(n => n.Text));
        letter.Send(Now.AddHours(1));
        Assert.Equal([Now, Now.AddHours(1)], letter.Notices.Select(n => n.ReachedAt));
        Assert.Equal((LetterState.Sent, null), (letter.State, letter.NextTryAt));
    }

    [Fact]
    public void PutOff_WaitsLongerEachTime_AndAnHourAtMost() =>
        Assert.Equal([1, 1, 2, 4, 8, 16, 32, 60, 60], new[] { 0, 1, 2, 3, 4, 5, 6, 7, 99 }.Select(tries => Letter.PauseAfter(tries).TotalMinutes));

    [Fact]
    public void PutOff_ForTwoDays_OrForGood_BecomesASlip()
    {
        var letter = ALetter(ContactWay.Text, true);
        letter.PutOff(LetterTrouble.Busy, Now.AddHours(47));
        Assert.Equal((LetterState.Waiting, null, Now.AddHours(47).AddMinutes(1)), (letter.State, letter.GivenUpAt, letter.NextTryAt!.Value));
        letter.PutOff(LetterTrouble.Busy, Now.AddHours(48));
        Assert.Equal((LetterState.ToPrint, Now.AddHours(48), null), (letter.State, letter.GivenUpAt, letter.NextTryAt));
        Assert.Null(letter.Notices[0].ReachedAt);

        var refused = ALetter(ContactWay.Text, true);
        refused.PutOff(LetterTrouble.Refused, Now);
        Assert.Equal(LetterState.ToPrint, refused.State);
    }

    [Fact]
    public void TryAgain_BeginsAnew_InTheWayThePersonLikesNow()
    {
        var letter = ALetter(ContactWay.Text, true);
        letter.PutOff(LetterTrouble.Refused, Now);
        letter.TryAgain(canBeSent: true, Now.AddDays(1));
        Assert.Equal((LetterState.Waiting, LetterTrouble.None, 0, null, Now.AddDays(1)), (letter.State, letter.Trouble, letter.Tries, letter.GivenUpAt, letter.NextTryAt!.Value));
        ewa.ReachThem(ContactWay.InPerson, "", "");
        letter.FollowWay(canBeSent: true, Now);
        Assert.Equal((LetterState.ToSay, null), (letter.State, letter.NextTryAt));
    }

    [Fact]
    public void Said_KeepsWhoSaidIt_AndIsSaidOnce()
    {
        var letter = ALetter(ContactWay.InPerson, false);
        letter.Say(maureen, Now);
        Assert.Equal((LetterState.Said, maureen, Now), (letter.State, letter.SaidBy, letter.Notices[0].ReachedAt!.Value));
        Assert.Equal("Somebody has seen to this already. Thank you.", Refused(() => letter.Say(ewa, Now)));
        Assert.Equal("Somebody has seen to this already. Thank you.", Refused(() => ALetter(ContactWay.Text, true).Say(ewa, Now)));
    }

    [Fact]
    public void ABatch_HoldsSlipsOnly_AndReachesWhenItIsPrinted()
    {
        var letter = ALetter(ContactWay.Slip, false);
        var batch = new SlipBatch([letter], maureen, Now);
        Assert.Null(letter.Notices[0].ReachedAt);
        Assert.Equal("Somebody has seen to this already. Thank you.", Refused(() => new SlipBatch([letter], maureen, Now)));
        Assert.Equal("Somebody has seen to this already. Thank you.", Refused(() => letter.Say(maureen, Now)));
        batch.Print(Now.AddHours(1));
        batch.Print(Now.AddHours(2));
        Assert.Equal((Now.AddHours(1), Now.AddHours(1), LetterState.Printed), (batch.PrintedAt!.Value, letter.Notices[0].ReachedAt!.Value, letter.State));
        Assert.Equal("There are no slips to print just now.", Refused(() => new SlipBatch([], maureen, Now)));
    }

    private Letter ALetter(ContactWay way, bool canBeSent, params string[] words)
    {
        ewa.ReachThem(way, "07700 900123", "ewa@example.org");
        return new(ewa, (words.Length > 0 ? words : ["Hello"]).Select(w => new Notice(ewa, NoticeKind.Change, w, "", false, Now)), canBeSent, Now);
    }

    private static string Refused(Action what) => Assert.Throws<RuleBrokenException>(what).Message;
}
