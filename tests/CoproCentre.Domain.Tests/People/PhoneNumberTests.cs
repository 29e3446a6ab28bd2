using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.People;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("07700 900123", "+447700900123")]
    [InlineData(" 07700-900.123 ", "+447700900123")]
    [InlineData("+44 7700 900123", "+447700900123")]
    [InlineData("+44 (0)7700 900123", "+447700900123")]
    [InlineData("0044 7700 900123", "+447700900123")]
    [InlineData("(0161) 496 0123", "+441614960123")]
    [InlineData("+353 85 012 3456", "+353850123456")]
    public void ANumber_IsDialledFromAnywhere(string typed, string dialled) => Assert.Equal(dialled, PhoneNumber.Dialled(typed));

    [Theory]
    [InlineData("")]
    [InlineData("ask her sister")]
    [InlineData("07700 900")]
    [InlineData("07700 900123 4567 8901")]
    [InlineData("7700 900123")]
    [InlineData("07700 900123 or 900124")]
    [InlineData("+0 7700 900123")]
    [InlineData("++447700900123")]
    [InlineData("٠٧٧٠٠٩٠٠١٢٣")]
    [InlineData("ewa@example.org")]
    public void WhatIsNoNumber_IsNothing(string typed) => Assert.Null(PhoneNumber.Dialled(typed));
}
