namespace CoproCentre.Web.Demonstration;

/// <summary>How to sign in to the demonstration; shown by its sign-in page and by the run script, which reads these lines.</summary>
public static class DemonstrationSignIns
{
    public static readonly string[] Names = ["manager", "coordinator", "worker", "chair", "volunteer"];

    public const string PassPhrase = "pull up a chair";
}
