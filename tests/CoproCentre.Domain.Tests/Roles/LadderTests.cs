using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Tests.Roles;

public class LadderTests
{
    private static readonly DateOnly Today = new(2026, 12, 3);
    private static readonly DateTime Now = new(2026, 12, 3, 9, 0, 0, DateTimeKind.Utc);

    private readonly Person colin = new("Colin", Now);
    private readonly RoleSigner worker = new(new Person("Yusuf", Now), IsWorker: true, OwnStep: null);
    private readonly JobRole kitchen = new("Kitchen", "Cooking lunch", RolePicture.Kitchen);
    private readonly Topic food = new("Handling food", lastsMonths: 12);

    [Fact]
    public void Sign_IsDatedAndNamed_AndMovesUp()
    {
        var ladder = Of();
        var step = ladder.Sign(LadderStep.Shown, Today, worker, Today);
        Assert.Equal((LadderStep.Shown, Today, worker.Person), (step.Step, step.Day, step.SignedBy));
        Assert.Equal((LadderStep.Shown, Readiness.Learning), (ladder.Reached, ladder.On(Today)));
        ladder.Sign(LadderStep.OnMyOwn, Today, worker, Today);
        Assert.Equal(Readiness.Ready, ladder.On(Today));
    }

    [Fact]
    public void Sign_OnesOwnStep_IsRefused() => Refused("Ask somebody who can teach this job to sign your step.",
        () => Of().Sign(LadderStep.Shown, Today, new(colin, true, LadderStep.CanTeach), Today));

    [Fact]
    public void Sign_ByAPeer_NeedsOneWhoCanTeach()
    {
        var peer = new Person("Marcus", Now);
        Refused("Somebody who can teach this job signs its steps.", () => Of().Sign(LadderStep.Shown, Today, new(peer, false, LadderStep.OnMyOwn), Today));
        Of().Sign(LadderStep.Shown, Today, new(peer, false, LadderStep.CanTeach), Today);
        kitchen.Need(true, CheckLevel.None, peersMaySign: false);
        Refused("Somebody who can teach this job signs its steps.", () => Of().Sign(LadderStep.Shown, Today, new(peer, false, LadderStep.CanTeach), Today));
    }

    [Fact]
    public void Sign_AgainOrForTomorrow_IsRefused()
    {
        var ladder = Of();
        ladder.Sign(LadderStep.Shadowing, Today, worker, Today);
        Refused("This step is signed already.", () => ladder.Sign(LadderStep.Shown, Today, worker, Today));
        Refused("Choose a day up to today.", () => ladder.Sign(LadderStep.WithABuddy, Today.AddDays(1), worker, Today));
    }

    [Fact]
    public void Sign_OnMyOwn_WaitsForWhatHasToBeLearnt()
    {
        kitchen.Require([food]);
        Refused("First comes: Handling food.", () => Of().Sign(LadderStep.OnMyOwn, Today, worker, Today));
        Of().Sign(LadderStep.WithABuddy, Today, worker, Today);
        Of(Learnt(Today)).Sign(LadderStep.OnMyOwn, Today, worker, Today);
        Refused("First comes: Handling food.", () => Of(Learnt(Today.AddMonths(-13))).Sign(LadderStep.OnMyOwn, Today, worker, Today));
    }

    [Fact]
    public void Ready_EndsWhenWhatWasLearntHasToBeLearntAgain()
    {
        kitchen.Require([food]);
        var ladder = Of(Learnt(Today));
        ladder.Sign(LadderStep.OnMyOwn, Today, worker, Today);
        Assert.Equal(Readiness.Ready, ladder.On(Today.AddMonths(12)));
        Assert.Equal(Readiness.Learning, ladder.On(Today.AddMonths(12).AddDays(1)));
    }

    [Fact]
    public void Ready_NeedsTheCheckOfTheJob()
    {
        kitchen.Need(true, CheckLevel.Standard, true);
        Refused("This job needs a check first. Write its level and last day on the person's page.", () => Of().Sign(LadderStep.OnMyOwn, Today, worker, Today));
        var check = new PersonCheck(colin, CheckLevel.Enhanced, Today, worker.Person);
        var ladder = new Ladder(kitchen, colin, [], [], check);
        ladder.Sign(LadderStep.OnMyOwn, Today, worker, Today);
        Assert.Equal(Readiness.Ready, ladder.On(Today));
        Assert.Equal(Readiness.Learning, ladder.On(Today.AddDays(1)));
        Assert.False(new PersonCheck(colin, CheckLevel.Basic, Today, worker.Person).Covers(CheckLevel.Standard, Today));
    }

    [Fact]
    public void TakeBack_TakesTheStepsAboveToo_AndKeepsThemWithTheReason()
    {
        var ladder = Of();
        var shown = ladder.Sign(LadderStep.Shown, Today, worker, Today);
        var own = ladder.Sign(LadderStep.OnMyOwn, Today, worker, Today);
        ladder.TakeBack(LadderStep.Shadowing, worker, "Signed for the wrong Colin", Today);
        Assert.Equal(LadderStep.Shown, ladder.Reached);
        Assert.True(shown.Counts);
        Assert.Equal((false, "Signed for the wrong Colin", worker.Person), (own.Counts, own.TakenBackBecause, own.TakenBackBy));
        Refused("Write why it is taken back.", () => ladder.TakeBack(LadderStep.Shown, worker, " ", Today));
        Refused("Somebody who can teach this job signs its steps.", () => ladder.TakeBack(LadderStep.Shown, new(colin, true, null), "No", Today));
    }

    [Fact]
    public void AJobMadeForOnePerson_IsLearntByNobodyElse()
    {
        var post = new JobRole("Post", "Bringing the post", madeFor: WithId(new Person("Noor", Now), 7));
        Refused("This job was made for somebody else.", () => new Ladder(post, colin, [], [], null).Sign(LadderStep.Shown, Today, worker, Today));
    }

    private Ladder Of(params TopicLearnt[] learnt) => new(kitchen, colin, [], learnt, null);

    private TopicLearnt Learnt(DateOnly day) => new(food, colin, day, worker.Person, Today);

    private static Person WithId(Person person, int id)
    {
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(person, id);
        return person;
    }

    private static void Refused(string why, Action act) => Assert.Equal(why, Assert.Throws<RuleBrokenException>(act).Message);
}
