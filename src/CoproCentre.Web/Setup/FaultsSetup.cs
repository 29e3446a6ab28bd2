namespace CoproCentre.Web.Setup;

public static class FaultsSetup
{
    /// <summary>Every fault ends on a clear page with its own status.</summary>
    public static void UseFaults(this WebApplication app)
    {
        app.UseExceptionHandler("/errors/500");
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
    }
}
