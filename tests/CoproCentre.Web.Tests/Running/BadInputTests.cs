using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using CoproCentre.Web.Forms;

namespace CoproCentre.Web.Tests.Running;

public class BadInputTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task ADecisionWithoutWordsVotesOrSenseInItsMoney_SaysSoAtEachField()
    {
        var (chair, meeting) = await ARunningMeeting();
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new?item={meeting.Items[0].Id}"),
            new { Form_Way = "Vote", Form_Money = "lots", Form_TakesEffectOn_Day = "31", Form_TakesEffectOn_Month = "2", Form_TakesEffectOn_Year = "2027" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        Assert.Equal(
            [
                "There is no such day. Check the day, the month and the year.",
                "Write an amount in pounds from 1p to £1,000,000, like 12.50.",
                "Write how many people voted each way.",
                "Write what was decided.",
            ], page.Problems().Order());
        Assert.Equal("lots", page.QuerySelector("#Form-Money")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1001")]
    [InlineData("three")]
    public async Task HandsThatAreNoNumber_AreRefusedAndStayInTheField(string hands)
    {
        var (chair, meeting) = await ARunningMeeting();
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new"), new { Form_What = "Both.", Form_Way = "Vote", Form_For = hands });
        Assert.NotEmpty(page.Problems());
        Assert.Equal(hands, page.QuerySelector("#Form-For")!.GetAttribute("value"));
        Assert.Empty((await host.Now(meeting)).Decisions);
    }

    [Fact]
    public async Task AnActionForNobodyAndWithoutADay_SaysSo()
    {
        var (chair, meeting) = await ARunningMeeting();
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/actions/new"), new { Form_DueOn_Day = "", Form_DueOn_Month = "", Form_DueOn_Year = "" });
        Assert.Equal(["Choose who will do it.", "Write the day, the month and the year.", "Write what will be done."], page.Problems().Order());
    }

    [Fact]
    public async Task AnActionDueBeforeTheMeeting_IsRefused()
    {
        var (chair, meeting) = await ARunningMeeting();
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/actions/new"),
            new { Form_What = "Buy", Form_SomebodyElse = "Jo", Form_DueOn_Day = "1", Form_DueOn_Month = "1", Form_DueOn_Year = "2020" });
        Assert.Equal(["Choose a day from Thursday 3 December 2026 on."], page.Problems());
    }

    [Fact]
    public async Task WordsThatLookLikeCode_AreShownAsWords()
    {
        var (chair, meeting) = await ARunningMeeting();
        const string odd = "<script>alert(1)</script> 🥣 \"both\" & 'more'";
        var item = meeting.Items[0].Id;
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/item-{item}"), new { Form_Text = odd }, button: "Form.Go=stay");
        Assert.Equal(odd, ((IHtmlTextAreaElement)page.QuerySelector("#Form-Text")!).Value);
        page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new?item={item}"), new { Form_What = odd });
        Assert.Contains(odd, page.Says("#agreed"));
        page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/attendance"), new { Form_NewName = odd }, button: "Form.Go=add");
        Assert.Contains(odd, page.Says("form"));
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task WordsThatAreTooLong_StayOnThePage()
    {
        var (chair, meeting) = await ARunningMeeting();
        var (notes, name) = (new string('a', AgendaItem.NotesLength + 1), new string('b', 5000));
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/item-{meeting.Items[0].Id}"), new { Form_Text = notes }, button: "Form.Go=next");
        Assert.Equal(["Use at most 20000 letters for the notes."], page.Problems());
        Assert.Equal(notes, ((IHtmlTextAreaElement)page.QuerySelector("#Form-Text")!).Value);
        page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/attendance"), new { Form_NewName = name }, button: "Form.Go=next");
        Assert.Equal(["Use at most 80 letters for the name."], page.Problems());
    }

    [Fact]
    public async Task AddWithoutAName_AsksForOne()
    {
        var (chair, meeting) = await ARunningMeeting();
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/attendance"), new { Form_NewName = " " }, button: "Form.Go=add");
        Assert.Equal(["Write a name."], page.Problems());
    }

    [Fact]
    public async Task ANextDateThatIsOver_IsRefused()
    {
        var (chair, meeting) = await ARunningMeeting();
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/close"),
            new { Form_NextDate_Day = "1", Form_NextDate_Month = "2", Form_NextDate_Year = "2020" }, button: "Form.Go=close");
        Assert.Equal(["Choose a next date after this meeting."], page.Problems());
        Assert.Equal(MeetingStage.Running, (await host.Now(meeting)).Stage);
    }

    [Fact]
    public async Task AStepWithoutItsToken_IsRefused()
    {
        var (chair, meeting) = await ARunningMeeting();
        var answer = await chair.Client.PostAsync($"/meetings/{meeting.Id}/run/attendance", new FormUrlEncodedContent([new("Form.Go", "next")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("12.50", 1250)]
    [InlineData("£1,200", 120_000)]
    [InlineData("£ 1,200.5", 120_050)]
    [InlineData("0.01", 1)]
    [InlineData("1000000", 100_000_000)]
    public void Pounds_AsPeopleTypeThem_AreExactPence(string typed, long pence) => Assert.Equal(pence, Pounds.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("12,50")]
    [InlineData("12.505")]
    [InlineData("-5")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999")]
    public void Pounds_ThatCouldMeanSomethingElse_AreNotGuessed(string typed) => Assert.Null(Pounds.Read(typed));

    [Theory]
    [InlineData(1250, "£12.50")]
    [InlineData(120_000, "£1,200")]
    [InlineData(1, "£0.01")]
    public void Pounds_AreSaidAsPeopleReadThem(long pence, string said) => Assert.Equal(said, Pounds.Say(pence));

    private async Task<(Visitor Chair, Meeting Meeting)> ARunningMeeting()
    {
        var chair = await host.SignedIn("Bernie");
        return (chair, await host.AMeeting(await host.AGroup(chair: chair.Person), chair: chair.Person, with: m => m.WithItems(1).Running()));
    }
}
