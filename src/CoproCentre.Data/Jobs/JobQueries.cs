using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Jobs;

public static class JobQueries
{
    /// <summary>Takes a job that is due, for at most this long; false when it is not due, or another process has it. Later than the farthest moment none can be due.</summary>
    public static async Task<bool> Take(this DbSet<JobState> jobs, string name, DateTime now, TimeSpan longest, DateTime farthest) =>
        await jobs.Where(j => j.Name == name && (j.DueAt <= now || j.DueAt > farthest)).ExecuteUpdateAsync(set => set.SetProperty(j => j.DueAt, now + longest)) == 1;

    public static Task Done(this DbSet<JobState> jobs, string name, DateTime now, TimeSpan every) =>
        jobs.Where(j => j.Name == name).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.DueAt, now + every).SetProperty(j => j.LastDoneAt, now).SetProperty(j => j.Failures, 0));

    public static Task Failed(this DbSet<JobState> jobs, string name, DateTime again) =>
        jobs.Where(j => j.Name == name).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.DueAt, again).SetProperty(j => j.Failures, j => j.Failures + 1));

    /// <summary>Gives a job back that was begun and not finished.</summary>
    public static Task GiveBack(this DbSet<JobState> jobs, string name, DateTime now) =>
        jobs.Where(j => j.Name == name).ExecuteUpdateAsync(set => set.SetProperty(j => j.DueAt, now));
}
