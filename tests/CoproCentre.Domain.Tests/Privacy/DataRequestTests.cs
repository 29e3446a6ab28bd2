using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Tests.Privacy;

public class DataRequestTests
{
    private static readonly Person Leroy = new("Leroy", DateTime.UnixEpoch);
    private static readonly DateOnly Asked = new(2027, 1, 31);

    [Theory]
    [InlineData("2027-01-31", "2027-02-28")]
    [InlineData("2027-02-28", "2027-03-28")]
    [InlineData("2026-12-01", "2027-01-01")]
    public void ARequest_IsDueOnTheSameDayOfTheNextMonth_OrOnItsLast(string asked, string due) =>
        Assert.Equal(DateOnly.Parse(due), Of(DataRequestKind.Copy, DateOnly.Parse(asked)).DueOn);

    [Fact]
    public void Extend_GivesTwoMoreMonths_CountedFromTheDayItWasAsked()
    {
        var request = Of(DataRequestKind.Erasure, Asked);
        request.Extend("Ten years of minutes.", new(2027, 2, 28));
        Assert.Equal((new DateOnly(2027, 4, 30), true), (request.DueOn, request.IsExtended));
        Broken("There is no more time to take.", () => request.Extend("Again.", Asked));
    }

    [Fact]
    public void Extend_AfterTheFirstMonth_OrWithoutAReason_IsRefused()
    {
        var request = Of(DataRequestKind.Copy, Asked);
        Broken("Write why you need more time.", () => request.Extend(" ", Asked));
        Broken("More time can only be taken within the first month.", () => request.Extend("Much to do.", new(2027, 3, 1)));
    }

    [Fact]
    public void AComplaint_IsAcknowledgedWithinThirtyDays_AndThenHasNoClock()
    {
        var complaint = Of(DataRequestKind.Complaint, Asked);
        Assert.Equal(new DateOnly(2027, 3, 2), complaint.DueOn);
        Assert.True(complaint.IsOverdueOn(new(2027, 3, 3)));
        complaint.Acknowledge(new(2027, 3, 2));
        Assert.False(complaint.IsOverdueOn(new(2027, 6, 1)));
        Broken("There is no more time to take.", () => complaint.Extend("Much to do.", Asked));
    }

    [Fact]
    public void AnAnsweredRequest_IsNotOverdue_AndStaysAsItIs()
    {
        var request = Of(DataRequestKind.Copy, Asked);
        Assert.False(request.IsOverdueOn(new(2027, 2, 28)));
        Assert.True(request.IsOverdueOn(new(2027, 3, 1)));
        request.Close("Handed over on paper.", Leroy, Asked);
        Assert.False(request.IsOverdueOn(new(2027, 3, 1)));
        Broken("This request is answered.", () => request.Close("Again.", Leroy, Asked));
        Broken("This request is answered.", () => request.Acknowledge(Asked));
    }

    [Fact]
    public void ADayThatHasNotCome_IsRefused() =>
        Broken("Choose today or a day before.", () => _ = new DataRequest(Leroy, DataRequestKind.Copy, AskedWay.OnPaper, "", Asked.AddDays(1), Leroy, Asked));

    [Fact]
    public void ATimeOfRetention_StaysWithinItsLimits()
    {
        var time = new RetentionTime(Kept.Page, 3);
        Broken("Choose a number from 1 to 10.", () => time.Set(11));
        Broken("Choose a number from 1 to 10.", () => time.Set(0));
        Broken("This is kept for good.", () => _ = new RetentionTime(Kept.Trail, 1));
        Assert.Equal(3, time.Amount);
    }

    private static DataRequest Of(DataRequestKind kind, DateOnly asked) => new(Leroy, kind, AskedWay.InPerson, "", asked, Leroy, asked);

    private static void Broken(string sentence, Action act) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(act).Message);
}
