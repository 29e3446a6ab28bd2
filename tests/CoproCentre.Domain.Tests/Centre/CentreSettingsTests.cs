using CoproCentre.Domain.Centre;

namespace CoproCentre.Domain.Tests.Centre;

public class CentreSettingsTests
{
    private readonly CentreSettings settings = new("Weavers Yard");

    [Fact]
    public void ANewCentre_HasColoursThatCanBeRead()
    {
        settings.Paint(CentreSettings.UsualHouse, CentreSettings.UsualWarm);
        Assert.Equal((CentreSettings.UsualHouse, CentreSettings.UsualWarm), (settings.House, settings.Warm));
        Assert.False(settings.IsDemonstration);
    }

    [Theory]
    [InlineData("#4a7a70", CentreSettings.UsualWarm)]
    [InlineData(CentreSettings.UsualHouse, "#a05a00")]
    public void Paint_WithAColourThatIsHardToRead_ChangesNothing(string house, string warm)
    {
        Assert.Throws<RuleBrokenException>(() => settings.Paint(house, warm));
        Assert.Equal((CentreSettings.UsualHouse, CentreSettings.UsualWarm), (settings.House, settings.Warm));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void ACentre_NeedsAName(string name) => Assert.Throws<RuleBrokenException>(() => settings.Rename(name));

    [Fact]
    public void ALogo_IsShownAndRemoved()
    {
        settings.ShowLogo(PictureTests.Png());
        Assert.Equal("image/png", settings.LogoType);
        settings.RemoveLogo();
        Assert.Equal((null, null), (settings.Logo, settings.LogoType));
    }

    [Fact]
    public void ALogo_OfAnotherKindOrTooLarge_KeepsTheOneBefore()
    {
        settings.ShowLogo(PictureTests.Png());
        Assert.Throws<RuleBrokenException>(() => settings.ShowLogo("<svg/>"u8.ToArray()));
        Assert.Throws<RuleBrokenException>(() => settings.ShowLogo([]));
        Assert.Throws<RuleBrokenException>(() => settings.ShowLogo([.. PictureTests.Png(), .. new byte[CentreSettings.LogoBytes]]));
        Assert.Equal(("image/png", PictureTests.Png().Length), (settings.LogoType, settings.Logo!.Length));
    }

    [Fact]
    public void ARoom_IsClosedAndReopened_AndNeedsAName()
    {
        var room = new Room(" Big room ");
        Assert.Equal(("Big room", true), (room.Name, room.IsOpen));
        room.Close();
        Assert.False(room.IsOpen);
        room.Reopen();
        Assert.True(room.IsOpen);
        Assert.Throws<RuleBrokenException>(() => room.Rename(""));
    }
}
