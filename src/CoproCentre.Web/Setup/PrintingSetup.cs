using CoproCentre.Web.Printing;

namespace CoproCentre.Web.Setup;

public static class PrintingSetup
{
    public static IServiceCollection AddPrinting(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(PrintingSettings.Section).Get<PrintingSettings>() ?? new PrintingSettings();
        settings.Check();
        services.AddSingleton(settings);
        services.AddSingleton<IPdfPrinter, ChromiumPrinter>();
        services.AddSingleton<PaperStyles>();
        services.AddScoped<RazorPaper>();
        return services;
    }
}
