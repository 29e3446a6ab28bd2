using Xunit.Abstractions;

namespace CoproCentre.Web.Tests.Faults;

public class CrashTests(ITestOutputHelper output)
{
    [Fact]
    public Task OneCrash_LosesAndDoublesNothing() => Crash(1);

    [Fact, Trait("Category", "Full")]
    public Task AHundredCrashes_LoseAndDoubleNothing() => Crash(100);

    private async Task Crash(int rounds)
    {
        var count = await CrashTest.CrashTest.Run(rounds, output.WriteLine);
        Assert.Empty(count.Problems);
        Assert.True(count.Acknowledged > rounds, count.ToString());
    }
}
