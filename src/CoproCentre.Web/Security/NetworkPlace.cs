using System.Net;
using System.Net.Sockets;

namespace CoproCentre.Web.Security;

/// <summary>Where somebody asks from, as the network knows it.</summary>
public static class NetworkPlace
{
    // A household has a whole network of version 6 addresses, so its first half stands for it.
    public static string Of(HttpContext context)
    {
        var ip = context.Connection.RemoteIpAddress;
        if (ip is null)
            return "unknown";
        if (ip.IsIPv4MappedToIPv6)
            ip = ip.MapToIPv4();
        return ip.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress([.. ip.GetAddressBytes().Take(8), .. new byte[8]]).ToString() : ip.ToString();
    }
}
