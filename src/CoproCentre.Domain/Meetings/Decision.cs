using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Meetings;

/// <summary>What a meeting agreed, how, with what effect and when, and money if any (M10).</summary>
[Personal("What meetings decided", "So that everybody knows what was agreed.", Kept.Records, Seen.Group)]
public sealed partial class Decision : Entity
{
    /// <summary>Letters in a decision.</summary>
    public const int WhatLength = 500;

    /// <summary>Most pence in one decision: a million pounds.</summary>
    public const long MostPence = 100_000_000;

    private Decision()
    {
    }

    public Decision(Meeting meeting, AgendaItem? item, string what, Horizon horizon, DecisionWay way, Votes? votes, DateOnly? takesEffectOn, long? pence)
    {
        Meeting = meeting;
        AgendaItem = item;
        Change(what, horizon, way, votes, takesEffectOn, pence);
    }

    public int MeetingId { get; private set; }

    public Meeting Meeting { get; private set; } = null!;

    public int? AgendaItemId { get; private set; }

    public AgendaItem? AgendaItem { get; private set; }

    public string What { get; private set; } = "";

    public Horizon Horizon { get; private set; }

    public DecisionWay Way { get; private set; }

    /// <summary>Only when the way is a vote.</summary>
    public Votes? Votes { get; private set; }

    public DateOnly? TakesEffectOn { get; private set; }

    /// <summary>Pence; empty when no money is meant.</summary>
    public long? Pence { get; private set; }

    /// <summary>Changes that stand and tell what became of it (M13); each counts itself here, so that what is not told yet is found at once.</summary>
    public int TimesTold { get; private set; }

    /// <summary>UTC; when somebody said that the minutes tell it, and that is enough.</summary>
    public DateTime? ToldInMinutesAt { get; private set; }

    public int? ToldInMinutesById { get; private set; }

    public Person? ToldInMinutesBy { get; private set; }

    public bool IsTold => TimesTold > 0 || ToldInMinutesAt is not null;

    /// <summary>Refuses a vote without counts, an amount of nothing or beyond <see cref="MostPence"/>, and a meeting in which nothing can be written down any more.</summary>
    public void Change(string what, Horizon horizon, DecisionWay way, Votes? votes, DateOnly? takesEffectOn, long? pence)
    {
        Meeting.GuardRecording();
        What = Say.Needed(what, "what was decided", WhatLength);
        if (way == DecisionWay.Vote && votes is null)
            throw new RuleBrokenException($"Write how many people voted each way.");
        if (pence is <= 0 or > MostPence)
            throw new RuleBrokenException($"Write an amount from 1p to £1,000,000, or leave it empty.");
        (Horizon, Way, TakesEffectOn, Pence) = (horizon, way, takesEffectOn, pence);
        Votes = way == DecisionWay.Vote ? votes : null;
    }
    internal void LeaveToMinutes(Person by, DateTime now) => (ToldInMinutesBy, ToldInMinutesAt) = (by, now);

    internal void BeTold() => TimesTold++;

    internal void BeToldNoMore() => TimesTold--;
}
