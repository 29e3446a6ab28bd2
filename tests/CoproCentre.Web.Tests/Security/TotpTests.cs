using System.Text;
using CoproCentre.Web.Security;

namespace CoproCentre.Web.Tests.Security;

/// <summary>The vectors of RFC 6238, appendix B, and RFC 4648.</summary>
public class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void CodeAt_IsWhatTheStandardSays(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, Totp.StepAt(DateTime.UnixEpoch.AddSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void StepOf_TakesOneHalfMinuteEitherWay(int away, bool isTaken)
    {
        var now = new DateTime(2026, 12, 1, 9, 0, 10, DateTimeKind.Utc);
        var step = Totp.StepAt(now) + away;
        Assert.Equal(isTaken ? step : null, Totp.StepOf(Key, Totp.CodeAt(Key, step), now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    public void StepOf_WhatIsNoCode_TakesNothing(string code) => Assert.Null(Totp.StepOf(Key, code, DateTime.UnixEpoch));

    [Theory]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    public void Written_IsBase32(string key, string written) => Assert.Equal(written, Totp.Written(Encoding.ASCII.GetBytes(key)));
}
