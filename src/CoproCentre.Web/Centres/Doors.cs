using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace CoproCentre.Web.Centres;

/// <summary>Stands where a centre's own server would be: it listens to nothing, and lets in the requests that the front door hands over.</summary>
internal sealed class CentreDoor : IServer
{
    private Func<IFeatureCollection, Visit>? open;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        open = Opened(application);
        return Task.CompletedTask;
    }

    public Visit Open(IFeatureCollection request) => open!(request);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    public static Func<IFeatureCollection, Visit> Opened<TContext>(IHttpApplication<TContext> application)
        where TContext : notnull => request =>
        {
            var context = application.CreateContext(request);
            return new(() => application.ProcessRequestAsync(context), problem => application.DisposeContext(context, problem));
        };
}

/// <summary>One request on its way through the centre that it is for.</summary>
internal sealed record Visit(Func<Task> Answer, Action<Exception?> End);

/// <summary>The one server that listens. It looks at the host name and hands each request to the door of its centre; what is for nobody stays with the front.</summary>
internal sealed class FrontDoor(IServer listening, IReadOnlyDictionary<string, CentreDoor> centres) : IServer
{
    public IFeatureCollection Features => listening.Features;

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull => listening.StartAsync(new Sorting(centres, CentreDoor.Opened(application)), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => listening.StopAsync(cancellationToken);

    public void Dispose() => listening.Dispose();

    private sealed class Sorting(IReadOnlyDictionary<string, CentreDoor> centres, Func<IFeatureCollection, Visit> forNobody) : IHttpApplication<Visit>
    {
        public Visit CreateContext(IFeatureCollection contextFeatures)
        {
            var host = new HostString(contextFeatures.GetRequiredFeature<IHttpRequestFeature>().Headers.Host.ToString()).Host;
            return centres.TryGetValue(host, out var centre) ? centre.Open(contextFeatures) : forNobody(contextFeatures);
        }

        public Task ProcessRequestAsync(Visit context) => context.Answer();

        public void DisposeContext(Visit context, Exception? exception) => context.End(exception);
    }
}
