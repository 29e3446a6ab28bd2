using CoproCentre.Domain.Door;

namespace CoproCentre.Domain.Tests.Door;

public class PinTests
{
    [Theory]
    [InlineData("4831")]
    [InlineData("7052")]
    [InlineData(" 3906 ")]
    public void NumbersThatAreHardToGuess_AreTaken(string pin) => Assert.Equal(pin.Trim(), Pin.Checked(pin));

    [Theory]
    [InlineData("0000")]
    [InlineData("1111")]
    [InlineData("1234")]
    [InlineData("4321")]
    [InlineData("7890")]
    [InlineData("1212")]
    [InlineData("1122")]
    [InlineData("2580")]
    [InlineData("1984")]
    public void NumbersThatAnybodyTriesFirst_AreRefused(string pin) =>
        Assert.Equal("Many people choose these numbers. Choose four that are harder to guess.", Assert.Throws<RuleBrokenException>(() => Pin.Checked(pin)).Message);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("483")]
    [InlineData("48310")]
    [InlineData("48a1")]
    [InlineData("٤٨٣١")]
    public void WhatIsNotFourNumbers_IsRefused(string? pin) =>
        Assert.Equal("Choose four numbers.", Assert.Throws<RuleBrokenException>(() => Pin.Checked(pin)).Message);
}
