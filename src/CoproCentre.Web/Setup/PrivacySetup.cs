using CoproCentre.Data.Privacy;
using CoproCentre.Web.Features.Privacy;

namespace CoproCentre.Web.Setup;

public static class PrivacySetup
{
    public static void AddPrivacy(this IServiceCollection services, CentreOptions centre)
    {
        services.AddSingleton(new ErasedList(centre.DataFolder));
        services.AddScoped<Erasures>().AddScoped<Retention>().AddScoped<CopyReading>();
    }

    /// <summary>Whoever was erased stays erased, also when an older database was put back.</summary>
    public static async Task EraseAgain(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Erasures>().ApplyAgain();
    }
}
