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

    /// <summary>The ladder of one person in one job, with all that counts for it. The job comes with its topics.</summary>
    public static async Task<Ladder> LadderOf(this CoproContext db, JobRole role, Person person)
    {
        await db.Entry(role).Collection(r => r.Topics).Query().Include(t => t.Topic).LoadAsync();
        return new(role, person,
            await db.SignedSteps.Counting().Where(s => s.RoleId == role.Id && s.PersonId == person.Id).ToListAsync(),
            await db.TopicsLearnt.Where(l => l.PersonId == person.Id).Include(l => l.Topic).ToListAsync(),
            await db.PersonChecks.FirstOrDefaultAsync(c => c.PersonId == person.Id));
    }
}
