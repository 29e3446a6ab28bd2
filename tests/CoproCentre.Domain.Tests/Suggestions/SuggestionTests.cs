using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;

namespace CoproCentre.Domain.Tests.Suggestions;

public class SuggestionTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private static int lastId = 8000;

    private readonly Group kitchen = AGroup("Kitchen group");
    private readonly Person ewa = new("Ewa", Now);
    private readonly Person bernie = new("Bernie", Now);

    [Fact]
    public void ASuggestion_IsSomebodys_OrAnybodys_WithANameIfTheyLike()
    {
        Assert.Equal(("Ewa", ewa), (AnIdea().Name, AnIdea().By));
        Assert.Equal("Sam", new Suggestion(kitchen, "More fruit", " Sam ", Now).Name);
        Assert.Equal("", new Suggestion(kitchen, "More fruit", (string?)null, Now).Name);
        Assert.Equal("Write what you suggest.", Refused(() => new Suggestion(kitchen, " ", ewa, Now)));
    }

    [Fact]
    public void AClosedGroup_TakesNothingFromTheStreet_AndThingsFromItsPeople()
    {
        var closed = AGroup("Trustees", isOpen: false);
        Assert.Equal("Choose a group.", Refused(() => new Suggestion(closed, "More fruit", "Sam", Now)));
        Assert.Equal(closed, new Suggestion(closed, "More fruit", ewa, Now).Group);
    }

    [Fact]
    public void OnAnAgenda_ItStillWaitsForItsAnswer()
    {
        var (idea, meeting) = (AnIdea(), AMeeting(kitchen));
        idea.PutOnAgenda(meeting.Items[0]);
        Assert.Equal((SuggestionState.OnAgenda, meeting.Items[0]), (idea.State, idea.AgendaItem));
        idea.ComeOffAgenda();
        Assert.Equal((SuggestionState.New, null), (idea.State, idea.AgendaItem));
        Assert.Equal("This belongs to another group.", Refused(() => idea.PutOnAgenda(AMeeting(AGroup("Garden")).Items[0])));
    }

    [Fact]
    public void AnAnswer_IsTheLastWord()
    {
        var idea = AnIdea();
        Assert.Equal("Write an answer.", Refused(() => idea.Reply("", bernie, Now)));
        idea.Reply("Yes, from Monday.", bernie, Now);
        Assert.Equal((SuggestionState.Answered, "Yes, from Monday.", bernie, (DateTime?)Now), (idea.State, idea.Answer, idea.AnsweredBy, idea.AnsweredAt));
        const string done = "This suggestion has its answer.";
        Assert.Equal(done, Refused(() => idea.Reply("No.", bernie, Now)));
        Assert.Equal(done, Refused(() => idea.SayTheSameAs(AnIdea())));
        Assert.Equal(done, Refused(() => idea.PutOnAgenda(AMeeting(kitchen).Items[0])));
        idea.ComeOffAgenda();
        Assert.Equal(SuggestionState.Answered, idea.State);
    }

    [Fact]
    public void OneThatSaysTheSame_FollowsAnother_WithoutARing()
    {
        var (first, second) = (AnIdea(), AnIdea());
        second.SayTheSameAs(first);
        Assert.Equal((SuggestionState.SameAsAnother, first), (second.State, second.SameAs));
        const string other = "Choose another suggestion of this group.";
        Assert.Equal(other, Refused(() => first.SayTheSameAs(first)));
        Assert.Equal(other, Refused(() => first.SayTheSameAs(second)));
        Assert.Equal(other, Refused(() => first.SayTheSameAs(new(AGroup("Garden"), "Roses", ewa, Now))));
    }

    [Fact]
    public void Support_CountsEachOnce_AndNotWhoSaidIt()
    {
        var idea = AnIdea();
        idea.SupportedBy(bernie, Now);
        idea.SupportedBy(bernie, Now);
        idea.SupportedBy(ewa, Now);
        Assert.Equal(bernie, Assert.Single(idea.Supporters).Person);
    }

    private Suggestion AnIdea() => new(kitchen, "Breakfast earlier?", ewa, Now);

    private static Group AGroup(string name, bool isOpen = true)
    {
        var group = new Group(name, "Aim", isOpen);
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(group, ++lastId);
        return group;
    }

    private static Meeting AMeeting(Group group)
    {
        var meeting = new Meeting(group, new(new(2026, 12, 3), new(10, 0), new(11, 0)), Now);
        meeting.AddItem(new("Breakfast", "Ewa", 10, ItemKind.Decision, Horizon.Immediate, "we choose"));
        return meeting;
    }

    private static string Refused(Action act) => Assert.Throws<RuleBrokenException>(act).Message;
}
