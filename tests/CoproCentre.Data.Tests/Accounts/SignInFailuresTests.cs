using CoproCentre.Data.Accounts;

namespace CoproCentre.Data.Tests.Accounts;

public class SignInFailuresTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void FreeTries_ThatBeginAtTheSameMoment_DoNotWaitForEachOther()
    {
        var patience = new Patience(Free: 30, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        var failures = new SignInFailures("place");
        failures.Add(Now.AddMilliseconds(20), patience);
        Assert.Equal(TimeSpan.Zero, failures.WaitAt(Now, patience));
    }
}
