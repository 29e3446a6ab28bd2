using System.Net;

namespace CoproCentre.Web.Outbox;

/// <summary>Whether something is sent to this machine itself: only then it may travel as it is.</summary>
public static class Places
{
    public static bool IsThisMachine(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
