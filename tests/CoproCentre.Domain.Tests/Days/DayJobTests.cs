using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Tests.Days;

public class DayJobTests
{
    private static readonly PlacedPerson Ready = new(1, 1, "Marcus", true);
    private static readonly PlacedPerson Learner = new(2, 2, "Ewa", false);

    [Fact]
    public void Learners_TakeUpNoPlace()
    {
        Assert.Equal((1, JobNeed.More), (Job(2, Ready, Learner).Free, Job(2, Ready, Learner).Need));
        Assert.Equal(JobNeed.None, Job(1, Ready, Learner).Need);
    }

    [Fact]
    public void ALearnerWhoIsLeftAlone_NeedsSomebodyReady()
    {
        Assert.Equal(JobNeed.SomebodyReady, Job(1, Learner).Need);
        Assert.Equal(JobNeed.SomebodyReady, Job(0, Learner).Need);
        Assert.Equal(JobNeed.More, Job(1).Need);
    }

    [Fact]
    public void MorePeopleThanPlaces_AreWelcome() => Assert.Equal((0, JobNeed.None), (Job(1, Ready, Ready with { Id = 3, PersonId = 3 }).Free, Job(1, Ready).Need));

    [Fact]
    public void NobodyNewOrLearning_IsAlone()
    {
        Refused("Colin is learning this. Put somebody ready on Kitchen first.", () => Job(1).Guard("Colin", 7, Readiness.Learning));
        Refused("Colin is learning this. Put somebody ready on Kitchen first.", () => Job(1, Learner).Guard("Colin", 7, Readiness.Learning));
        Refused("Colin is new to this. Put somebody ready on Kitchen first.", () => Job(1).Guard("Colin", 7, Readiness.New));
        Job(1, Ready).Guard("Colin", 7, Readiness.New);
        Job(1, Ready).Guard("Colin", 7, Readiness.Learning);
        Job(1).Guard("Colin", 7, Readiness.Ready);
    }

    [Fact]
    public void AJobForOnePerson_IsForNobodyElse_AndTheirOwnStepComesFirst()
    {
        Refused("This job was made for somebody else.", () => (Job(1) with { MadeForId = 8 }).Guard("Colin", 7, Readiness.Ready));
        Refused("Colin is learning this. The step “on my own” comes first, as nobody else does Kitchen.", () => (Job(1) with { MadeForId = 7 }).Guard("Colin", 7, Readiness.Learning));
        (Job(1) with { MadeForId = 7 }).Guard("Colin", 7, Readiness.Ready);
    }

    [Fact]
    public void ALead_IsHandedOn_UntilTheDayIsOver()
    {
        var (day, now) = (new DateOnly(2026, 12, 3), new DateTime(2026, 12, 3, 9, 0, 0, DateTimeKind.Utc));
        var (ann, ben, worker) = (new Person("Ann", now), new Person("Ben", now), new Person("Yusuf", now));
        var lead = new DayLead(day, ann, worker, day);
        lead.HandTo(ben, worker, day);
        Assert.Equal(ben, lead.Person);
        Refused("This day is over. Choose today or a day to come.", () => lead.HandTo(ann, worker, day.AddDays(1)));
        Refused("This day is over. Choose today or a day to come.", () => new DayLead(day.AddDays(-1), ann, worker, day));
    }

    private static DayJob Job(int places, params PlacedPerson[] people) => new(1, "Kitchen", null, 10, places, people);

    private static void Refused(string why, Action act) => Assert.Equal(why, Assert.Throws<RuleBrokenException>(act).Message);
}
