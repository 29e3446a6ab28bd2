using CoproCentre.Domain.Days;
using CoproCentre.Domain.Door;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Door;

public class DoorTests
{
    private static readonly DateTime Now = new(2026, 11, 26, 9, 7, 12, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 26);
    private readonly Person yusuf = new("Yusuf", Now);

    [Fact]
    public void ACode_MakesOneTabletADoor_Once()
    {
        var code = new PairingCode("Front door", "hash", yusuf, Now);
        var device = code.Pair("secret", Now.AddMinutes(9));
        Assert.Equal(("Front door", "secret"), (device.Name, device.SecretHash));
        Refused("This code has been used or is too old. Ask a worker for a new one.", () => code.Pair("other", Now.AddMinutes(9)));
    }

    [Fact]
    public void ACode_IsTooOldAfterTenMinutes() =>
        Refused("This code has been used or is too old. Ask a worker for a new one.", () => new PairingCode("Front door", "hash", yusuf, Now).Pair("secret", Now.AddMinutes(10)));

    [Fact]
    public void ATabletThatEnded_KeepsWhoEndedItFirst()
    {
        var device = new PairingCode("Front door", "hash", yusuf, Now).Pair("secret", Now);
        device.Finish(yusuf, Now.AddDays(1));
        device.Finish(new Person("Mina", Now), Now.AddDays(2));
        Assert.Equal((yusuf, Now.AddDays(1)), (device.EndedBy, device.EndedAt));
    }

    [Fact]
    public void AHandedCode_TakesThePlaceOfForgottenNumbers_ForHalfAnHour()
    {
        var door = new AtTheDoor(yusuf);
        door.Choose("numbers", Now);
        door.Hand("code", Now);
        Assert.Equal("", door.PinHash);
        Assert.True(door.Fits("code", Now.AddMinutes(29)));
        Assert.False(door.Fits("code", Now.AddMinutes(30)));
        Assert.False(door.Fits("other", Now));
        door.Choose("new numbers", Now.AddMinutes(1));
        Assert.False(door.Fits("code", Now.AddMinutes(2)));
        Assert.False(door.Fits("", Now.AddMinutes(2)));
    }

    [Fact]
    public void WhoGoesWithoutHavingSignedIn_SaysWhenTheyCame()
    {
        var visit = ToldVisit.Of(yusuf, Today, Now.AddHours(-2), Now);
        Assert.Equal((VisitWay.Told, VisitEnd.Left, 120), (visit.Way, visit.End, visit.Minutes));
    }

    [Fact]
    public void WhoDoesNotKnowWhenTheyCame_HasADayWithoutHours()
    {
        var visit = ToldVisit.Of(yusuf, Today, null, Now);
        Assert.Equal((VisitWay.Told, VisitEnd.NotKnown, 0), (visit.Way, visit.End, visit.Minutes));
    }

    [Fact]
    public void ATimeToCome_CannotBeAhead() => Refused("Choose a time that is over.", () => ToldVisit.Of(yusuf, Today, Now.AddMinutes(1), Now));

    [Fact]
    public void TimesForComing_AreQuartersOfThisDay()
    {
        var times = DoorTimes.ForComing(Now, Now.Date.AddHours(8));
        Assert.Equal(["09:00", "08:45", "08:30", "08:15", "08:00"], times.Select(t => $"{t:HH:mm}"));
    }

    [Fact]
    public void TimesForLeaving_AreAfterTheyCame_AndNotAhead()
    {
        var times = DoorTimes.ForLeaving(Now, Now.AddHours(2));
        Assert.Equal(["09:30", "10:00", "10:30", "11:00"], times.Select(t => $"{t:HH:mm}"));
        Assert.All(DoorTimes.ForLeaving(Now, Now.AddDays(1)), t => Assert.True(t - Now <= Visit.Longest));
    }

    [Theory]
    [InlineData(2026, 11, 26, "2026-W48")]
    [InlineData(2027, 1, 3, "2026-W53")]
    [InlineData(2024, 12, 30, "2025-W01")]
    public void AWeek_IsTheOneOfIso(int year, int month, int day, string week)
    {
        Assert.Equal(week, IsoWeek.Of(new(year, month, day)).ToString());
        Assert.Equal(IsoWeek.Of(new(year, month, day)), IsoWeek.Read(week));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026")]
    [InlineData("2026-W54")]
    [InlineData("2026-W00")]
    [InlineData("words-W01")]
    public void AWeekThatIsNone_IsNotRead(string? written) => Assert.Null(IsoWeek.Read(written));

    private static void Refused(string sentence, Func<object> act) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(act).Message);
}
