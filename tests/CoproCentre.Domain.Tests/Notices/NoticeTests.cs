using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Notices;

public class NoticeTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private readonly Person ewa = new("Ewa", Now);

    [Fact]
    public void ANotice_HasWords_AndLeadsToAPageOfThisSite()
    {
        var notice = new Notice(ewa, NoticeKind.Change, " Breakfast begins at 9am. ", "/changes/5", false, Now);
        Assert.Equal(("Breakfast begins at 9am.", "/changes/5"), (notice.Text, notice.Link));
        Assert.Equal("Write what to tell.", Assert.Throws<RuleBrokenException>(() => new Notice(ewa, NoticeKind.Change, " ", "", false, Now)).Message);
        Assert.Throws<RuleBrokenException>(() => new Notice(ewa, NoticeKind.Change, new('a', Notice.TextLength + 1), "", false, Now));
    }

    [Fact]
    public void ANotice_ReachesThePersonOnce()
    {
        var notice = new Notice(ewa, NoticeKind.Thanks, "Thank you.", "", false, Now);
        Assert.Null(notice.ReachedAt);
        notice.Reach(Now);
        notice.Reach(Now.AddHours(1));
        Assert.Equal(Now, notice.ReachedAt);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("changes/5")]
    public void ANotice_LeadsNowhereElse(string link) =>
        Assert.Throws<ArgumentException>(() => new Notice(ewa, NoticeKind.Change, "Look", link, false, Now));
}
