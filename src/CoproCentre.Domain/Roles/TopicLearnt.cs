using CoproCentre.Domain.Activities;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Roles;

/// <summary>A person learnt a topic on a day, and somebody says so by name (V3, V7). Learnt again is another one.</summary>
[Personal("What you have learnt, and when", "So that you can do the jobs that need it.", Kept.Page, Seen.Workers, GoesWithThem = true)]
public sealed class TopicLearnt : Entity
{
    private TopicLearnt()
    {
    }

    /// <summary>Refuses a day that has not come, and a word for oneself.</summary>
    /// <param name="at">The training at which it was learnt (V7).</param>
    public TopicLearnt(Topic topic, Person person, DateOnly day, Person by, DateOnly today, ActivityDate? at = null)
    {
        if (day > today)
            throw new RuleBrokenException($"Choose a day up to today.", nameof(Day));
        if (by == person)
            throw new RuleBrokenException($"Somebody else has to say that you learnt it.");
        (Topic, TopicId) = (topic, topic.Id);
        (Person, PersonId) = (person, person.Id);
        (By, ById) = (by, by.Id);
        Day = day;
        (At, AtId) = (at, at?.Id);
    }

    public int TopicId { get; private set; }

    public Topic Topic { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    public int ById { get; private set; }

    public Person By { get; private set; } = null!;

    /// <summary>The training at which it was learnt; empty when somebody said so by itself.</summary>
    public int? AtId { get; private set; }

    public ActivityDate? At { get; private set; }

    public DateOnly? HoldsUntil => Topic.LastsMonths is { } months ? Day.AddMonths(months) : null;

    public bool HoldsOn(DateOnly day) => HoldsUntil is not { } last || day <= last;
}
