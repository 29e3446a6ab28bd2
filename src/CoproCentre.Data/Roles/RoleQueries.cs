using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Roles;

/// <summary>Jobs, and how far people are in them (V3, V4).</summary>
public static class RoleQueries
{
    /// <summary>Jobs that are done today.</summary>
    public static IQueryable<JobRole> Current(this IQueryable<JobRole> roles) => roles.Where(r => !r.IsClosed);

    /// <summary>Jobs with these letters in their name.</summary>
    public static IQueryable<JobRole> Called(this IQueryable<JobRole> roles, string? words) => string.IsNullOrWhiteSpace(words)
        ? roles
        : roles.Where(r => EF.Functions.Like(EF.Property<string>(r, nameof(JobRole.Name) + Folded.Suffix), Folded.Containing(words), "\\"));

    /// <summary>Steps that were not taken back.</summary>
    public static IQueryable<SignedStep> Counting(this IQueryable<SignedStep> steps) => steps.Where(s => s.TakenBackOn == null);

    /// <summary>A job with what has to be learnt for it.</summary>
    public static IQueryable<JobRole> WithTopics(this IQueryable<JobRole> roles) => roles.Include(r => r.Topics).ThenInclude(t => t.Topic).AsSingleQuery();

    /// <summary>The steps of some people in one job, with who signed them and who took them back; in order.</summary>
    public static Task<List<SignedStep>> StepsOf(this CoproContext db, int roleId, params int[] people) => db.SignedSteps.Where(s => s.RoleId == roleId && people.Contains(s.PersonId))
        .Include(s => s.SignedBy).Include(s => s.TakenBackBy).OrderBy(s => s.Step).ThenBy(s => s.Id).ToListAsync();

    /// <summary>The ladder of one person in one job, which comes with its topics.</summary>
    public static async Task<Ladder> LadderOf(this CoproContext db, JobRole role, Person person, IEnumerable<SignedStep> steps) => new(
        role, person, steps.Where(s => s.PersonId == person.Id), await db.TopicsLearnt.Where(l => l.PersonId == person.Id).Include(l => l.Topic).ToListAsync(),
        await db.PersonChecks.FirstOrDefaultAsync(c => c.PersonId == person.Id));
}
