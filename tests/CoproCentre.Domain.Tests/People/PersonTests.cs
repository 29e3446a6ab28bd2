using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.People;

public class PersonTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private readonly Person person = new("Leroy", Now);

    [Fact]
    public void ANewPerson_IsIntroducedAsAVolunteer_AndReachedInPerson()
    {
        Assert.Equal(("Volunteer", ContactWay.InPerson, Now), (person.IntroducedAs, person.Way, person.AddedAt));
        Assert.False(person.AccessNeedsMayBeShared || person.NameInThanks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void APerson_NeedsAName(string? name) =>
        Assert.Equal("Write a name.", Assert.Throws<RuleBrokenException>(() => new Person(name!, Now)).Message);

    [Fact]
    public void AName_HasAtMost80Letters()
    {
        Assert.Equal(80, new Person(new string('n', 80), Now).ChosenName.Length);
        Assert.Throws<RuleBrokenException>(() => new Person(new string('n', 81), Now));
    }

    [Fact]
    public void CallThem_WithoutAnIntroduction_ComesBackToTheUsualOne()
    {
        person.CallThem(" Lee ", "Peer researcher");
        Assert.Equal(("Lee", "Peer researcher"), (person.ChosenName, person.IntroducedAs));
        person.CallThem("Lee", " ");
        Assert.Equal(Person.UsualIntroduction, person.IntroducedAs);
    }

    [Theory]
    [InlineData(ContactWay.Text, "", "leroy@example.org", "Write a phone number, or choose another way.")]
    [InlineData(ContactWay.InPerson, "ask her sister", "", "This is not a phone number. Check it, or leave it empty.")]
    [InlineData(ContactWay.Email, "07700 900123", "", "Write an e-mail address, or choose another way.")]
    [InlineData(ContactWay.Email, "", "leroy at example", "Write an e-mail address, or choose another way.")]
    public void ReachThem_InAWayThatLacksItsAddress_IsRefused(ContactWay way, string phone, string email, string problem)
    {
        Assert.Equal(problem, Assert.Throws<RuleBrokenException>(() => person.ReachThem(way, phone, email)).Message);
        Assert.Equal(ContactWay.InPerson, person.Way);
    }

    [Theory]
    [InlineData(ContactWay.InPerson, null, null)]
    [InlineData(ContactWay.Slip, "", "")]
    [InlineData(ContactWay.Text, "07700 900123", "")]
    [InlineData(ContactWay.Email, "", "leroy@example.org")]
    public void ReachThem_InAWayThatHasWhatItNeeds_IsTaken(ContactWay way, string? phone, string? email)
    {
        person.ReachThem(way, phone, email);
        Assert.Equal((way, phone ?? "", email ?? ""), (person.Way, person.Phone, person.Email));
    }

    [Fact]
    public void LongTexts_HaveALimit()
    {
        var tooLong = new string('w', Person.TextLength + 1);
        Assert.Throws<RuleBrokenException>(() => person.TellAboutThem(tooLong, "", ""));
        Assert.Throws<RuleBrokenException>(() => person.TellAboutThem("", tooLong, ""));
        Assert.Throws<RuleBrokenException>(() => person.TellAboutThem("", "", tooLong));
        Assert.Throws<RuleBrokenException>(() => person.ShareAccessNeeds(tooLong, true));
        Assert.False(person.AccessNeedsMayBeShared);
    }

    [Theory]
    [InlineData(CentreRoles.Volunteer, false, false)]
    [InlineData(CentreRoles.Worker, true, false)]
    [InlineData(CentreRoles.Coordinator, true, false)]
    [InlineData(CentreRoles.Manager, false, true)]
    [InlineData(CentreRoles.Manager | CentreRoles.Worker, true, true)]
    public void AViewer_HasAWorkersRights_AsWorkerOrCoordinator_NotAsManager(CentreRoles roles, bool isWorker, bool isManager)
    {
        var viewer = new Viewer(1, roles);
        Assert.Equal((isWorker, isManager), (viewer.IsWorker, viewer.IsManager));
    }
}
