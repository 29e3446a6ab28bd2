using CoproCentre.Web.Printing;

namespace CoproCentre.Web.Setup;

public static class PrintingSetup
{
    public static IServiceCollection AddPrinting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(PrintingSettings.From(configuration));
        services.AddSingleton<IPdfPrinter, ChromiumPrinter>();
        services.AddSingleton<PaperStyles>();
        services.AddScoped<RazorPaper>();
        return services;
    }
}
