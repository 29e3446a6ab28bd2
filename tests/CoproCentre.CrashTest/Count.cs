namespace CoproCentre.CrashTest;

/// <summary>What came of all rounds so far.</summary>
public sealed class Count
{
    private static readonly TimeSpan LongestAway = TimeSpan.FromSeconds(10);

    public List<string> Problems { get; } = [];

    public List<TimeSpan> Away { get; } = [];

    public int Rounds => Away.Count;

    public int KilledWhileStarting { get; set; }

    public int Acknowledged { get; set; }

    /// <summary>Sent, and the site was killed before it answered.</summary>
    public int Unanswered { get; set; }

    /// <summary>Of the unanswered ones those that had been saved all the same.</summary>
    public int UnansweredButSaved { get; set; }

    /// <summary>How often the site was not back in time.</summary>
    public int Late => Away.Count(a => a > LongestAway);

    /// <summary>The site said that it is busy, before it was killed or after it was back.</summary>
    public int TurnedAway { get; set; }

    public bool IsGood => Problems.Count == 0;

    public override string ToString() =>
        $"{Rounds} rounds ({KilledWhileStarting} also killed while starting): {Acknowledged} writes acknowledged, {Unanswered} not answered ({UnansweredButSaved} of them saved), {TurnedAway} turned away, "
        + $"{Problems.Count} problems; back in {Away.Average(a => a.TotalSeconds):0.0} s, at most {Away.Max().TotalSeconds:0.0} s, {Late} times later than {LongestAway.TotalSeconds} s";
}
