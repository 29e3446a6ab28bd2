using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;

namespace CoproCentre.Domain.Tests.Changes;

public class ChangeTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static int lastId = 7000;

    private readonly Group kitchen = AGroup("Kitchen group");
    private readonly Person bernie = new("Bernie", Now);
    private readonly Person ewa = new("Ewa", Now);

    [Fact]
    public void AChange_SaysWhatAndWhy()
    {
        var change = AChange();
        Assert.Equal((ChangeKind.Changed, "Breakfast begins at 9am", "many of you come from far"), (change.Kind, change.What, change.Because));
        Assert.Equal("Write what has changed.", Refused(() => change.Correct(new(ChangeKind.Changed, "", "x"))));
        Assert.Equal("Write the reason.", Refused(() => change.Correct(new(ChangeKind.NotPossible, "A pool", " "))));
    }

    [Fact]
    public void WhatIsStillToCome_SaysFromWhen_AndNothingElseDoes()
    {
        Assert.Equal("Write the day from which it changes.", Refused(() => AChange(new(ChangeKind.WillChange, "New ovens", "we asked"))));
        Assert.Equal(Today, AChange(new(ChangeKind.WillChange, "New ovens", "we asked", Today)).From);
        Assert.Null(AChange(new(ChangeKind.Changed, "New ovens", "we asked", Today)).From);
    }

    [Fact]
    public void AChange_SaysWhatLedToIt_EachOnce()
    {
        var meeting = AMeeting(kitchen);
        var (item, change) = (meeting.Items[0], AChange());
        var decision = new Decision(meeting, item, "Open earlier", Horizon.Immediate, DecisionWay.Agreement, null, null, null);
        var action = new ActionItem(meeting, item, "Tell the baker", Horizon.Immediate, Today, bernie, Now);
        var suggestion = new Suggestion(kitchen, "Breakfast earlier?", ewa, Now);
        for (var i = 0; i < 2; i++)
        {
            change.BecauseOf(suggestion);
            change.BecauseOf(item);
            change.BecauseOf(decision);
            change.BecauseOf(action);
        }

        Assert.Equal([suggestion, item, decision, action], change.Causes.Select(c => (object?)c.Suggestion ?? (object?)c.AgendaItem ?? (object?)c.Decision ?? c.Action));
    }

    [Fact]
    public void AnotherGroupsThings_CannotLeadToIt()
    {
        var garden = AGroup("Garden group");
        var (meeting, change) = (AMeeting(garden), AChange());
        const string other = "This belongs to another group.";
        Assert.Equal(other, Refused(() => change.BecauseOf(meeting.Items[0])));
        Assert.Equal(other, Refused(() => change.BecauseOf(new Suggestion(garden, "Roses", ewa, Now))));
        Assert.Equal(other, Refused(() => change.BecauseOf(new Decision(meeting, null, "Roses", Horizon.Immediate, DecisionWay.Agreement, null, null, null))));
        Assert.Equal(other, Refused(() => change.BecauseOf(new ActionItem(meeting, null, "Dig", Horizon.Immediate, Today, ewa, Now))));
        Assert.Empty(change.Causes);
    }

    [Fact]
    public void MoreCausesThanFit_AreRefused()
    {
        var change = AChange();
        for (var i = 0; i < Change.MostCauses; i++)
            change.BecauseOf(new Suggestion(kitchen, $"Idea {i}", ewa, Now));
        Assert.Equal("Choose at most 20 things that led to it.", Refused(() => change.BecauseOf(new Suggestion(kitchen, "One more", ewa, Now))));
    }

    [Fact]
    public void WhoHelped_IsThereOnce_NamedOnlyWhileTheyAgree_AndToldOnce()
    {
        var change = AChange();
        change.HelpedBy(ewa);
        change.HelpedBy(ewa);
        var contributor = Assert.Single(change.Contributors);
        Assert.False(contributor.MayBeNamed);
        ewa.AgreeToBeNamed(true);
        Assert.True(contributor.MayBeNamed);
        ewa.AgreeToBeNamed(false);
        Assert.False(contributor.MayBeNamed);
        Assert.True(contributor.Tell(Now));
        Assert.False(contributor.Tell(Now));
    }

    [Fact]
    public void EverybodyWhoBroughtOrSupportedIt_IsToldOnce_AlsoOfWhatSaysTheSame_AndTheWriterIsNot()
    {
        var (kay, leroy, yusuf) = (new Person("Kay", Now), new Person("Leroy", Now), new Person("Yusuf", Now));
        var (suggestion, same) = (new Suggestion(kitchen, "Earlier?", ewa, Now), new Suggestion(kitchen, "At nine?", kay, Now));
        suggestion.SupportedBy(leroy, Now);
        same.SupportedBy(ewa, Now);
        same.SayTheSameAs(suggestion);
        ((List<Suggestion>)suggestion.Followers).Add(same);
        var action = new ActionItem(AMeeting(kitchen), null, "Tell the baker", Horizon.Immediate, Today, bernie, Now);
        action.GiveTo([yusuf, bernie], ["Somebody's cousin"]);
        var change = AChange();
        change.BecauseOf(suggestion);
        change.BecauseOf(action);
        change.HelpedBy(yusuf);
        var notices = change.TellEverybody("This has changed: it", Now);
        Assert.Equal(["Ewa", "Kay", "Leroy", "Yusuf"], notices.Select(n => n.Person.ChosenName).Order());
        Assert.All(notices, n => Assert.Equal((NoticeKind.Change, $"/changes/{change.Id}"), (n.Kind, n.Link)));
        change.HelpedBy(kay);
        Assert.Empty(change.TellEverybody("This has changed: it", Now));
        Assert.Equal(["Kay", "Yusuf"], change.Contributors.Where(c => c.Helped).Select(c => c.Person.ChosenName).Order());
    }

    [Fact]
    public void ManyMayBeTold_ButOnlySomeAreNamed()
    {
        var (suggestion, change) = (new Suggestion(kitchen, "Earlier?", ewa, Now), AChange());
        for (var i = 0; i < Change.MostContributors + 5; i++)
            suggestion.SupportedBy(new Person($"Person {i}", Now), Now);
        change.BecauseOf(suggestion);
        Assert.Equal(Change.MostContributors + 6, change.TellEverybody("It changed", Now).Count);
        for (var i = 0; i < Change.MostContributors; i++)
            change.HelpedBy(change.Contributors[i].Person);
        Assert.Equal("Choose at most 50 people.", Refused(() => change.HelpedBy(bernie)));
        change.HelpedBy([ewa]);
        Assert.Equal([ewa], change.Contributors.Where(c => c.Helped).Select(c => c.Person));
    }

    [Fact]
    public void ASuggestion_HasItsAnswerByTheChange_UntilThatIsTakenBack()
    {
        var (suggestion, answered, change) = (new Suggestion(kitchen, "Earlier?", ewa, Now), new Suggestion(kitchen, "Tea?", ewa, Now), AChange());
        answered.Reply("There is tea.", bernie, Now.AddDays(-1));
        change.BecauseOf(suggestion);
        change.BecauseOf(answered);
        Assert.Equal((SuggestionState.Answered, "Breakfast begins at 9am\nmany of you come from far"), (suggestion.State, suggestion.Answer));
        Assert.Equal("There is tea.", answered.Answer);
        change.TakeBack(Now.AddDays(1));
        Assert.Equal((SuggestionState.New, ""), (suggestion.State, suggestion.Answer));
        Assert.Equal("There is tea.", answered.Answer);
    }

    [Fact]
    public void WhatWasTakenBack_StaysAsItWas()
    {
        var change = AChange();
        change.TakeBack(Now);
        Assert.Equal(Now, change.TakenBackAt);
        const string gone = "This was taken back.";
        Assert.Equal(gone, Refused(() => change.TakeBack(Now)));
        Assert.Equal(gone, Refused(() => change.Correct(new(ChangeKind.Changed, "x", "y"))));
        Assert.Equal(gone, Refused(() => change.HelpedBy(ewa)));
        Assert.Equal(gone, Refused(() => change.BecauseOf(new Suggestion(kitchen, "Idea", ewa, Now))));
    }

    private Change AChange(ChangeWords? words = null) => new(kitchen, words ?? new(ChangeKind.Changed, "Breakfast begins at 9am", "many of you come from far"), bernie, Now);

    private static Group AGroup(string name)
    {
        var group = new Group(name, "Aim");
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(group, ++lastId);
        return group;
    }

    private static Meeting AMeeting(Group group)
    {
        var meeting = new Meeting(group, new(Today, new(10, 0), new(11, 0)), Now);
        meeting.AddItem(new("Breakfast", "Ewa", 10, ItemKind.Decision, Horizon.Immediate, "we choose"));
        meeting.Publish(Now, "The group wants it so.");
        meeting.Begin(Now);
        return meeting;
    }

    private static string Refused(Action act) => Assert.Throws<RuleBrokenException>(act).Message;
}
