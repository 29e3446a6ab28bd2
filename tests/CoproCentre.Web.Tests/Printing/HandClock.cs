namespace CoproCentre.Web.Tests.Printing;

/// <summary>A clock that moves by hand.</summary>
public sealed class HandClock : TimeProvider
{
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = new(2026, 12, 3, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(() => callback(state), this);
        alarm.Change(dueTime, period);
        lock (alarms)
            alarms.Add(alarm);
        return alarm;
    }

    public void Advance(TimeSpan by)
    {
        now += by;
        List<Alarm> due;
        lock (alarms)
            due = [.. alarms.Where(a => a.At <= now)];
        due.ForEach(a => a.Ring());
    }

    private sealed class Alarm(Action ring, HandClock clock) : ITimer
    {
        public DateTimeOffset? At { get; private set; }

        public void Ring()
        {
            At = null;
            ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            At = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
            return true;
        }

        public void Dispose() => At = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
