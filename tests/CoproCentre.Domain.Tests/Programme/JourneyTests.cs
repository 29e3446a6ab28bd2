using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Programme;

namespace CoproCentre.Domain.Tests.Programme;

public class JourneyTests
{
    private static readonly DateOnly Today = new(2026, 12, 2);
    private static readonly DateTime Now = new(2026, 12, 2, 10, 0, 0, DateTimeKind.Utc);
    private readonly Person dot = new("Dot", Now);
    private readonly Person mentor = new("Renée", Now);
    private readonly Person coordinator = new("Sunita", Now);
    private readonly Person second = new("Yusuf", Now);
    private readonly ProgrammeVersion programme;

    public JourneyTests()
    {
        foreach (var (index, person) in new[] { dot, mentor, coordinator, second }.Index())
            typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(person, index + 1);
        programme = new(1, ProgrammeVersion.Usual, coordinator, Now);
    }

    [Fact]
    public void AStartInTheFuture_IsRefused() =>
        Refused("Choose a day up to today: weeks count from the day somebody begins.", () => new Journey(dot, programme, Today.AddDays(1), new("", Weekdays.None), null, Today));

    [Fact]
    public void PausesThatOverlap_AreRefused_AndTheFirstStays()
    {
        var journey = AJourney(weeks: 6);
        var pause = journey.Pause(new(Today.AddDays(-20), Today.AddDays(-10)), null);
        const string sentence = "There is a break from Thursday 12 November 2026 already. Change that one, or choose other days.";
        Refused(sentence, () => journey.Pause(new(Today.AddDays(-10), null), null));
        Refused(sentence, () => journey.Pause(new(Today.AddDays(-30), Today.AddDays(-20)), null));
        journey.Pause(new(Today.AddDays(-9), null), "holidays");
        Refused("There is a break from Monday 23 November 2026 already. Change that one, or choose other days.", () => journey.Correct(pause, new(Today.AddDays(-20), Today.AddDays(-9)), null));
        journey.Correct(pause, new(Today.AddDays(-22), Today.AddDays(-12)), null);
        Refused("Choose a last day after the first.", () => journey.Pause(new(Today.AddDays(-30), Today.AddDays(-31)), null));
        Refused($"Choose a day from the start on, {Say.Day(journey.StartedOn)}.", () => journey.Pause(new(journey.StartedOn.AddDays(-1), null), null));
    }

    [Fact]
    public void ComingBack_EndsThePause_TheDayBefore()
    {
        var journey = AJourney(weeks: 6);
        Refused("There is no break just now.", () => journey.ComeBack(Today));
        journey.Pause(new(Today.AddDays(-5), null), null);
        journey.ComeBack(Today);
        Assert.Equal(Today.AddDays(-1), journey.Pauses.Single().Until);
        journey.Pause(new(Today, null), null);
        journey.ComeBack(Today);
        Assert.Single(journey.Pauses);
    }

    [Fact]
    public void AnOpenBreak_ThatEndedByItself_MakesRoomForTheNext()
    {
        var journey = AJourney(weeks: 6);
        journey.Pause(new(Today.AddDays(-20), null), null);
        var count = journey.Count([Today.AddDays(-6)], Today);
        Assert.Null(count.BreakOn(Today));
        journey.EndBreaks(count);
        Assert.Equal(Today.AddDays(-7), journey.Pauses.Single().Until);
        journey.Pause(new(Today, null), null);
        Assert.Equal(new(Today, null), journey.Count([Today.AddDays(-6)], Today).BreakOn(Today));
    }

    [Fact]
    public void AReview_OpensWhenTheWeeksAreReached_AndOnce()
    {
        var journey = AJourney(weeks: 4);
        Refused("5 weeks are not reached yet.", () => journey.Open(programme.Milestones[0], Count(journey, 4), Today));
        var review = journey.Open(programme.Milestones[0], Count(journey, 5), Today);
        Assert.Equal(journey.StartedOn.AddDays(28), review.ReachedOn);
        Refused("This review is open already.", () => journey.Open(programme.Milestones[0], Count(journey, 5), Today));
    }

    [Fact]
    public void TheCoordinatorDecides_WhatThePersonHasSent()
    {
        var review = AReview();
        Refused("Write what you did and learnt first.", () => review.Send(Now));
        Refused("It has not been given to you yet.", () => review.Decide(new(IsAward: true), coordinator, isMentor: false, Today, Now));
        review.Write("I know every face.", WordsWay.Typed, dot);
        review.AddMentorWords("Never late.", mentor);
        review.Send(Now);
        review.Send(Now.AddDays(1));
        Assert.Equal(Now, review.SentAt);
        Refused("Nobody decides about their own award. Ask somebody else.", () => review.Decide(new(IsAward: true), dot, isMentor: false, Today, Now));
        Refused("The award is not decided yet.", () => review.Give(Facts, "CODE", Today));
        review.Decide(new(IsAward: true), coordinator, isMentor: false, Today, Now);
        Assert.Equal(ReviewState.Awarded, review.State);
        Refused("This has been decided already. Open it to see how.", () => review.Decide(new(IsAward: true), second, isMentor: false, Today, Now));
        Refused("This has been decided already. Open it to see how.", () => review.Write("More", WordsWay.Typed, dot));
        Assert.Equal(5, review.Give(Facts, "CODE", Today).Weeks);
    }

    [Fact]
    public void NotYet_NeedsANextStep_AndADay_AndIsLookedAtAgain()
    {
        var review = ASentReview();
        Refused("Write the next step that you agreed.", () => review.Decide(new(IsAward: false, " ", Today.AddDays(7)), coordinator, false, Today, Now));
        Refused("Choose a day after today to look again.", () => review.Decide(new(IsAward: false, "Two more mornings", Today), coordinator, false, Today, Now));
        Refused("This is not waiting to be looked at again.", review.LookAgain);
        review.Decide(new(IsAward: false, "Two more mornings", Today.AddDays(7)), coordinator, false, Today, Now);
        Assert.Equal((ReviewState.NotYet, "Two more mornings"), (review.State, review.Standing!.NextStep));
        review.LookAgain();
        review.Send(Now.AddDays(7));
        review.Decide(new(IsAward: true), coordinator, false, Today, Now.AddDays(7));
        Assert.Equal([false, true], review.Decisions.Select(d => d.IsAward));
    }

    [Fact]
    public void WhatAMentorDecides_ASecondPersonLooksAt()
    {
        var review = ASentReview();
        review.Decide(new(IsAward: true), coordinator, isMentor: true, Today, Now);
        Assert.Equal(ReviewState.SecondLook, review.State);
        Refused("The award is not decided yet.", () => review.Give(Facts, "CODE", Today));
        Refused("Somebody who is not their mentor has the second look.", () => review.Agree(coordinator, isMentor: false, Now));
        Refused("Somebody who is not their mentor has the second look.", () => review.Agree(second, isMentor: true, Now));
        Refused("Nobody decides about their own award. Ask somebody else.", () => review.Agree(dot, isMentor: false, Now));
        Refused("Write what you see differently.", () => review.SendBack(second, isMentor: false, "", Now));
        review.SendBack(second, isMentor: false, "Ask about the kitchen first", Now);
        Assert.Equal((ReviewState.Waiting, "Ask about the kitchen first"), (review.State, review.Decisions.Single().Otherwise));
        review.Decide(new(IsAward: true), coordinator, isMentor: true, Today, Now.AddDays(1));
        review.Agree(second, isMentor: false, Now.AddDays(1));
        Assert.Equal(ReviewState.Awarded, review.State);
    }

    [Fact]
    public void ACorrection_NeedsAReason_KeepsTheHistory_AndTakesTheAwardBack_UnlessItWasHandedOver()
    {
        var review = ASentReview();
        review.Decide(new(IsAward: true), coordinator, false, Today, Now);
        var award = review.Give(Facts, "CODE", Today);
        var notYet = new DecisionWords(IsAward: false, "Come again", Today.AddDays(3));
        Refused("Write why it is put right.", () => review.Correct(notYet, "", coordinator, false, Today, Now));
        review.Correct(notYet, "Wrong person", second, false, Today, Now.AddMinutes(1));
        Assert.Equal((2, ReviewState.NotYet, false), (review.Decisions.Count, review.State, award.IsStanding));
        Refused("This award was taken back.", () => award.HandOver(Today));
        review.Correct(new(IsAward: true), "It was right", coordinator, false, Today, Now.AddMinutes(2));
        Assert.Same(award, review.Give(Facts with { Weeks = 6 }, "OTHER", Today));
        Assert.Equal((true, 6, "CODE"), (award.IsStanding, award.Weeks, award.Code));
        award.HandOver(Today);
        Refused("The award has been handed over. It stays.", () => review.Correct(notYet, "Once more", second, false, Today, Now.AddMinutes(3)));
    }

    [Fact]
    public void LeavingEarly_IsAGoodEnding_WithThanks()
    {
        var journey = AJourney(weeks: 3);
        journey.Pause(new(Today.AddDays(-3), null), null);
        Refused("Write what you thank them for.", () => journey.Finish(Today, " ", Today));
        Refused("Choose a day between the start and today.", () => journey.Finish(Today.AddDays(1), "Thank you", Today));
        journey.Finish(Today, "For the garden", Today);
        Assert.Equal((false, Today), (journey.IsRunning, journey.Pauses.Single().Until));
        Refused("This has ended. Let it go on first.", () => journey.Pause(new(Today, null), null));
        journey.WishToLookBack(Today);
        journey.WishToLookBack(Today);
        Assert.Equal([Today.AddMonths(3), Today.AddMonths(6)], journey.LookBacks.Select(l => l.DueOn));
        journey.GoOn();
        Assert.True(journey.IsRunning);
    }

    [Fact]
    public void ALetter_WaitsForThePersonsYes_AlsoWhenItIsWrittenAnew()
    {
        var journey = AJourney(weeks: 3);
        journey.WriteLetter("Dot is always on time.", coordinator, Now);
        Refused("Only the person themselves says yes to their letter.", () => journey.Letter!.SayYes(coordinator, Now));
        journey.Letter!.SayYes(dot, Now);
        Assert.Equal(Now, journey.Letter.AgreedAt);
        journey.WriteLetter("Dot is nearly always on time.", coordinator, Now);
        Assert.Null(journey.Letter.AgreedAt);
    }

    [Fact]
    public void AVersion_SaysWhatIsMissing()
    {
        Refused("Choose a number from 1 to 52.", () => Version(ProgrammeVersion.Usual with { Weeks = 0 }));
        Refused("Choose at least one thing that makes a week count.", () => Version(ProgrammeVersion.Usual with { Counts = TakingPart.None }));
        Refused("Write at least one award, and 8 at most.", () => Version(ProgrammeVersion.Usual with { Awards = [] }));
        Refused("Two awards are after the same week. Choose another week for one.", () => Version(ProgrammeVersion.Usual with { Awards = [new(5, "A", "", "x"), new(5, "B", "", "x")] }));
        Refused("Choose a week from 1 to 20 for each award.", () => Version(ProgrammeVersion.Usual with { Awards = [new(21, "A", "", "x")] }));
        Refused("Nothing fills the gap {name}. Use {award}, {weeks}, {days}, {hours}.", () => Version(ProgrammeVersion.Usual with { Awards = [new(5, "A", "", "Well done, {name}")] }));
        Refused("A bracket stands alone. Write gaps like {weeks}.", () => Version(ProgrammeVersion.Usual with { Awards = [new(5, "A", "", "{weeks weeks")] }));
    }

    [Fact]
    public void ALineOfACertificate_WithAGapThatNothingFills_IsLeftOut() =>
        Assert.Equal(["for 5 weeks"], CertificateText.Lines("for {weeks} weeks\n\n{days} days and {hours} hours", new Dictionary<string, string> { ["weeks"] = "5", ["days"] = "9" }));

    [Fact]
    public void ACelebration_KeepsTheOrder_AndTakesEachAwardOnce()
    {
        var party = new Celebration(new("Cake and awards", Today, new(14, 0), "The big table", ""));
        var awards = Enumerable.Range(0, 3).Select(_ => AnAward()).ToList();
        awards.ForEach(party.Add);
        Refused("This award has its celebration already.", () => party.Add(awards[0]));
        party.MoveUp(awards[2]);
        party.MoveUp(awards[0]);
        Assert.Equal([1, 3, 2], awards.Select(a => a.Position));
        party.Remove(awards[0]);
        Assert.Equal([0, 2, 1], awards.Select(a => a.Position));
        awards[0].HandOver(Today);
        Refused("This award is not waiting for a celebration.", () => party.Add(awards[0]));
    }

    private static AwardFacts Facts { get; } = new(5, 9, 1800, ["Tea bar: on my own"], ["Safe food"]);

    private ProgrammeVersion Version(ProgrammeWords words) => new(2, words, coordinator, Now);

    private Journey AJourney(int weeks) => new(dot, programme, Today.AddDays(-7 * weeks), new("A routine", Weekdays.Monday), null, Today);

    private static WeekCount Count(Journey journey, int weeks) => journey.Count(Enumerable.Range(0, weeks).Select(w => journey.StartedOn.AddDays(w * 7)), Today.AddDays(100));

    private AwardReview AReview()
    {
        var journey = AJourney(weeks: 6);
        return journey.Open(programme.Milestones[0], Count(journey, 6), Today);
    }

    private AwardReview ASentReview()
    {
        var review = AReview();
        review.Write("I know every face.", WordsWay.Spoken, mentor);
        review.Send(Now);
        return review;
    }

    private Award AnAward()
    {
        var review = ASentReview();
        review.Decide(new(IsAward: true), coordinator, false, Today, Now);
        return review.Give(Facts, "CODE", Today);
    }

    private static void Refused(string sentence, Action work) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(work).Message);
}
