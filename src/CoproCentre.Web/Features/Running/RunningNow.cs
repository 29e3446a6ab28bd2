using System.Collections.Concurrent;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Features.Running;

/// <summary>Who has a running meeting open just now. It is kept in memory and for a minute only: a comfort, no record.</summary>
public sealed class RunningNow(CentreClock clock)
{
    private static readonly TimeSpan While = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(int MeetingId, int PersonId), (string Name, DateTime At)> seen = [];

    public void See(int meetingId, int personId, string name)
    {
        seen[(meetingId, personId)] = (name, clock.UtcNow);
        foreach (var (who, (_, at)) in seen)
        {
            if (!IsNow(at))
                seen.TryRemove(who, out _);
        }
    }

    /// <summary>The names of the others, in alphabetical order.</summary>
    public IReadOnlyList<string> OthersThan(int personId, int meetingId) =>
        [.. seen.Where(s => s.Key.MeetingId == meetingId && s.Key.PersonId != personId && IsNow(s.Value.At)).Select(s => s.Value.Name).Order()];

    private bool IsNow(DateTime at) => (clock.UtcNow - at).Duration() <= While;
}
