namespace CoproCentre.Testing;

/// <summary>A clock that stands still until a test moves it. It begins on Tuesday 1 December 2026, 9am in Manchester.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    public static DateOnly Today { get; } = new(2026, 12, 1);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}
