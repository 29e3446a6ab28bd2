using CoproCentre.Data.Backup;
using CoproCentre.Web.Centres;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Connections;

try
{
    return await Serving.Run(args, Centre);
}
catch (Exception e) when (e is SettingException or BackupException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
catch (IOException e) when (e.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync("The address of the setting Urls is in use. Stop what uses it, or set another.");
    return 1;
}

/// <summary>Named so that tests can start the app.</summary>
public partial class Program
{
    /// <summary>One centre, from its settings to its pages.</summary>
    public static WebApplication Centre(WebApplicationBuilder builder)
    {
        var centre = CentreOptions.From(builder.Configuration, builder.Environment.ContentRootPath);
        builder.AddLogging(centre);
        builder.AddCentre(centre);
        builder.Services.AddDatabase(centre);
        builder.AddAccounts();
        builder.AddSecurity(centre);
        builder.AddFeatures();
        builder.AddSpeed();
        builder.AddHealth();
        builder.Services.AddPrinting(builder.Configuration).AddBackups(centre);
        builder.AddOutbox(centre);
        builder.Services.AddPrivacy(centre);
        builder.Services.AddJobs();
        builder.Services.AddCommands();
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseRequestLog();
        app.UseFaults();
        app.UseSecurityHeaders();
        app.UseSpeed();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseKeptPages();
        app.UseCentre();
        app.UseAuthentication();
        app.UseSecondFactorGate();
        app.UseAuthorization();
        app.MapHealth();
        app.MapAssets();
        app.MapControllers().WithStaticAssets();
        return app;
    }
}
