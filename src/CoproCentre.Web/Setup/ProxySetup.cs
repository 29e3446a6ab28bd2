using Microsoft.AspNetCore.HttpOverrides;

namespace CoproCentre.Web.Setup;

public static class ProxySetup
{
    /// <summary>Believes what a proxy says of the visitor's address, scheme and host, only when it is this machine or named in the setting Centre:Proxies.</summary>
    public static void AddProxies(this IServiceCollection services, CentreOptions centre) => services.Configure<ForwardedHeadersOptions>(o =>
    {
        o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        // From one known proxy to the next, up to the first address that is not known.
        o.ForwardLimit = null;
        foreach (var network in centre.Proxies)
            o.KnownIPNetworks.Add(network);
    });
}
