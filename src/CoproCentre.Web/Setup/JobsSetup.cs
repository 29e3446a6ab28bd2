using CoproCentre.Web.Jobs;

namespace CoproCentre.Web.Setup;

public static class JobsSetup
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddScoped<IJob, ForgetOldForms>();
        services.AddScoped<IJob, LetGo>();
        services.AddScoped<IJob, HourlyBackup>();
        services.AddScoped<IJob, BringNews>();
        services.AddScoped<IJob, RemindOfMeetings>();
        services.AddScoped<IJob, AskWhenTheyLeft>();
        services.AddHostedService<JobRunner>();
    }
}
