using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Roles;

/// <summary>One person's way in one job: the steps signed so far, what they have learnt, and their check (V4).</summary>
public sealed class Ladder(JobRole role, Person person, IEnumerable<SignedStep> steps, IEnumerable<TopicLearnt> learnt, PersonCheck? check)
{
    private readonly List<SignedStep> signed = [.. steps.Where(s => s.Counts)];
    private readonly List<TopicLearnt> known = [.. learnt];

    /// <summary>The highest step that counts; none when nothing was shown yet.</summary>
    public LadderStep? Reached => signed.Count == 0 ? null : signed.Max(s => s.Step);

    /// <summary>Topics of the job that they have not learnt, or have to learn again by this day.</summary>
    public IReadOnlyList<Topic> MissingOn(DateOnly day) =>
        [.. role.Topics.Select(t => t.Topic).Where(t => !known.Exists(k => (k.Topic == t || k.TopicId == t.Id) && k.HoldsOn(day)))];

    public bool HasCheckOn(DateOnly day) => role.CheckNeeded == CheckLevel.None || (check?.Covers(role.CheckNeeded, day) ?? false);

    public Readiness On(DateOnly day) => Rate(Reached, HasCheckOn(day), MissingOn(day).Count == 0);

    /// <summary>The one rule of what a step is worth: on one's own counts only with all that the job asks for (V4).</summary>
    public static Readiness Rate(LadderStep? reached, bool hasCheck, bool hasLearntAll) => reached switch
    {
        null => Readiness.New,
        LadderStep.OnMyOwn or LadderStep.CanTeach when hasCheck && hasLearntAll => Readiness.Ready,
        _ => Readiness.Learning,
    };

    /// <summary>
    /// Signs a step. Refuses one's own, a signer who may not, a day to come, a step that is reached already, a job made for somebody else,
    /// and being on one's own before everything is learnt.
    /// </summary>
    public SignedStep Sign(LadderStep step, DateOnly day, RoleSigner by, DateOnly today)
    {
        if (by.Person == person)
            throw new RuleBrokenException($"Ask somebody who can teach this job to sign your step.");
        if (!by.MaySign(role))
            throw new RuleBrokenException($"Somebody who can teach this job signs its steps.");
        if (role.MadeForId is { } madeFor && madeFor != person.Id)
            throw new RuleBrokenException($"This job was made for somebody else.");
        if (!Enum.IsDefined(step))
            throw new RuleBrokenException($"Choose a step.", nameof(SignedStep.Step));
        if (day > today)
            throw new RuleBrokenException($"Choose a day up to today.", nameof(SignedStep.Day));
        if (Reached >= step)
            throw new RuleBrokenException($"This step is signed already.", nameof(SignedStep.Step));
        if (step >= LadderStep.OnMyOwn && MissingOn(today) is [var missing, ..])
            throw new RuleBrokenException($"First comes: {missing.Name}.", nameof(SignedStep.Step));
        if (step >= LadderStep.OnMyOwn && !HasCheckOn(today))
            throw new RuleBrokenException($"This job needs a check first. Write its level and last day on the person's page.", nameof(SignedStep.Step));
        var made = new SignedStep(role, person, step, day, by.Person);
        signed.Add(made);
        return made;
    }

    /// <summary>Takes a step back, and all above it, with a reason; they stay in the record. Refuses one's own and a signer who may not.</summary>
    public void TakeBack(LadderStep step, RoleSigner by, string because, DateOnly today)
    {
        if (by.Person == person || !by.MaySign(role))
            throw new RuleBrokenException($"Somebody who can teach this job signs its steps.");
        foreach (var taken in signed.Where(s => s.Step >= step).ToList())
        {
            taken.TakeBack(by.Person, because, today);
            signed.Remove(taken);
        }
    }
}
