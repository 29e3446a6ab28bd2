using Microsoft.AspNetCore.Authorization;

namespace CoproCentre.Web.Security;

/// <summary>Who may open a page because of their account. What they see there is decided by the queries' VisibleTo.</summary>
public static class Policies
{
    public const string Worker = nameof(Worker);
    public const string Coordinator = nameof(Coordinator);
    public const string Manager = nameof(Manager);
    public const string WorkerOrManager = nameof(WorkerOrManager);

    public static void Define(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(Worker, p => p.RequireAssertion(c => CurrentPerson.From(c)?.Viewer.IsWorker == true));
        options.AddPolicy(Coordinator, p => p.RequireAssertion(c => CurrentPerson.From(c)?.Viewer.IsCoordinator == true));
        options.AddPolicy(Manager, p => p.RequireAssertion(c => CurrentPerson.From(c)?.Viewer.IsManager == true));
        options.AddPolicy(WorkerOrManager, p => p.RequireAssertion(c => CurrentPerson.From(c) is { } me && (me.Viewer.IsWorker || me.Viewer.IsManager)));
    }
}
