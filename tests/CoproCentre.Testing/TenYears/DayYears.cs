using CoproCentre.Data;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;

namespace CoproCentre.Testing.TenYears;

/// <summary>The jobs of a centre, how far everybody is in learning them, and who did which on each day.</summary>
internal static class DayYears
{
    private const int Jobs = 25;
    private const int Topics = 6;
    private const int JobsOfAPerson = 3;

    // Of five people who are in, three have a job.
    private const int InAHand = 5;
    private const int WithAJob = 3;

    private static readonly string[] StepColumns =
        [nameof(SignedStep.RoleId), nameof(SignedStep.PersonId), nameof(SignedStep.Step), nameof(SignedStep.Day), nameof(SignedStep.SignedById), nameof(SignedStep.TakenBackBecause), nameof(SignedStep.Version)];

    private static readonly string[] LearntColumns =
        [nameof(TopicLearnt.TopicId), nameof(TopicLearnt.PersonId), nameof(TopicLearnt.Day), nameof(TopicLearnt.ById), nameof(TopicLearnt.Version)];

    private static readonly string[] PlacementColumns =
    [
        nameof(Placement.RoleId), nameof(Placement.SessionId), nameof(Placement.PersonId), nameof(Placement.Day), nameof(Placement.From), nameof(Placement.Until),
        nameof(Placement.IsLearning), nameof(Placement.Minutes), nameof(Placement.PlacedById), nameof(Placement.Version),
    ];

    public static void Add(CoproContext db, Days days, Person[] people, Person[] workers)
    {
        const Weekdays open = (Weekdays)63;
        CentreSession[] sessions = [new("Morning meeting", open, new(9, 15), new(9, 45), days.First), new("Open house", open, new(9, 45), new(15, 0), days.First), new("Lunch", open, new(11, 0), new(13, 30), days.First)];
        Topic[] topics = [.. Enumerable.Range(1, Topics).Select(t => new Topic($"Topic {t}"))];
        JobRole[] roles = [.. Enumerable.Range(1, Jobs).Select(j => new JobRole($"Job {j}", $"What there is to do in job {j}.", (RolePicture)(j % 8)))];
        foreach (var (index, role) in roles.Index())
        {
            role.Require([topics[index % Topics]]);
            role.Offer(sessions[index % 3], 2 + (index % 2));
        }

        db.AddRange(sessions);
        db.AddRange(roles);
        db.SaveChanges();
        var signer = workers[0].Id;
        PlainRows.Insert(db, "SignedSteps", StepColumns,
            from person in people
            where person.Id != signer
            from turn in Enumerable.Range(0, JobsOfAPerson)
            from step in Enumerable.Range(1, 1 + ((person.Id + turn) % 5))
            select new object[] { roles[((person.Id * 7) + (turn * 11)) % Jobs].Id, person.Id, step, DateOnly.FromDateTime(person.AddedAt).AddDays((turn * 20) + step), signer, "", 1 });
        PlainRows.Insert(db, "TopicsLearnt", LearntColumns,
            from person in people
            where person.Id != signer
            from topic in topics
            where (person.Id + topic.Id) % 3 > 0
            select new object[] { topic.Id, person.Id, DateOnly.FromDateTime(person.AddedAt).AddDays(topic.Id), signer, 1 });
        var visits = db.Visits.OrderBy(v => v.Id).Select(v => new { v.Id, v.PersonId, v.Day, v.ArrivedAt, v.LeftAt, v.Minutes }).ToList();
        PlainRows.Insert(db, "Placements", PlacementColumns,
            from visit in visits
            where visit.Id % InAHand < WithAJob && visit.LeftAt != null
            select new object[] { roles[visit.PersonId * 7 % Jobs].Id, sessions[1].Id, visit.PersonId, visit.Day, visit.ArrivedAt, visit.LeftAt!.Value, visit.Id % 10 == 0, visit.Minutes, signer, 1 });
    }
}
