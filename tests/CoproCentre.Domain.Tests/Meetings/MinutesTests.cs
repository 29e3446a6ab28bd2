using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Meetings;

public class MinutesTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private readonly Person bernie = new("Bernie", Now);

    [Fact]
    public void Minutes_OfAMeetingThatStillRuns_AreRefused()
    {
        var meeting = Planned();
        meeting.Begin(Now);
        Breaks("The follow-up begins when the meeting is closed.", () => new Minutes(meeting, "We met", bernie, Now));
    }

    [Fact]
    public void Write_KeepsEveryVersion()
    {
        var minutes = Written("First");
        minutes.Write("Second", bernie, Now);
        Assert.Equal("Second", minutes.Text);
        Assert.Equal([(1, "First"), (2, "Second")], minutes.Versions.Select(v => (v.Number, v.Text)));
    }

    [Theory]
    [InlineData("First\nline")]
    [InlineData("First\r\nline  ")]
    public void Write_TheSameWordsAgain_MakesNoVersion(string same)
    {
        var minutes = Written("First\nline");
        minutes.Write(same, bernie, Now);
        Assert.Single(minutes.Versions);
    }

    [Fact]
    public void Write_Takes100000LettersAndNoMore()
    {
        var minutes = Written("First");
        minutes.Write(new string('x', 99_998) + "\r\ny", bernie, Now);
        Assert.Equal(100_000, minutes.Text.Length);
        Breaks("Use at most 100000 letters for the minutes.", () => minutes.Write(new('x', 100_001), bernie, Now));
        Breaks("Write the minutes.", () => minutes.Write(" \r\n ", bernie, Now));
    }

    [Fact]
    public void Corrections_AreOpenUntilTheirLastDay()
    {
        var minutes = Written("First");
        minutes.OpenForCorrections(Today.AddDays(7), Today);
        Assert.True(minutes.CanBeCorrectedOn(Today.AddDays(7)));
        Assert.False(minutes.CanBeCorrectedOn(Today.AddDays(8)));
        Breaks("Choose a day from today on.", () => minutes.OpenForCorrections(Today.AddDays(-1), Today));
    }

    [Fact]
    public void Approve_LocksTheWords()
    {
        var minutes = Written("First");
        minutes.Approve(bernie, Now);
        Assert.True(minutes.IsLocked);
        Breaks("These minutes are approved and locked. Reopen them first.", () => minutes.Write("Second", bernie, Now));
        Breaks("These minutes are approved and locked. Reopen them first.", () => minutes.OpenForCorrections(Today, Today));
        Breaks("These minutes are approved already.", () => minutes.Approve(bernie, Now));
    }

    [Fact]
    public void Share_NeedsApproval()
    {
        var minutes = Written("First");
        Breaks("Approve the minutes first.", () => minutes.Share(Now));
        minutes.Approve(bernie, Now);
        minutes.Share(Now);
        Assert.True(minutes.IsShared);
    }

    [Fact]
    public void Reopen_NeedsAReasonThatIsKeptWithTheVersion()
    {
        var minutes = Written("First");
        Breaks("These minutes are not locked.", () => minutes.Reopen("Why", bernie, Now));
        minutes.Approve(bernie, Now);
        minutes.Share(Now);
        Breaks("Write why the minutes are reopened.", () => minutes.Reopen(" ", bernie, Now));
        minutes.Reopen("A name was wrong", bernie, Now);
        Assert.Equal((MinutesStage.Draft, "A name was wrong"), (minutes.Stage, minutes.Versions[^1].Why));
        Assert.True(minutes is { ApprovedBy: null, ApprovedAt: null, SharedAt: null });
    }

    private Minutes Written(string text)
    {
        var meeting = Planned();
        meeting.Begin(Now);
        meeting.Close(Now);
        return new(meeting, text, bernie, Now);
    }

    private static Meeting Planned() => new(new Group("Kitchen group", "Good food"), new(Today, new(10, 0), new(11, 0)), Now);

    private static void Breaks(string sentence, Action act) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(act).Message);
}
