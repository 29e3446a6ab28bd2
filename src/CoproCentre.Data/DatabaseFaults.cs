using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace CoproCentre.Data;

/// <summary>Why the database does not do what it is asked, although nothing is wrong with what it was asked.</summary>
public enum DatabaseFault
{
    /// <summary>Somebody else holds it for longer than anybody should wait.</summary>
    Busy,

    /// <summary>There is no room left.</summary>
    Full,

    /// <summary>It can be read and not written.</summary>
    ReadOnly,

    /// <summary>It cannot be reached or read.</summary>
    Away,
}

public static class DatabaseFaults
{
    // From here on SQL Server tells of a lack of room or of a broken server or connection.
    private const byte Grave = 17;

    /// <summary>The fault behind an exception; none when it has another cause.</summary>
    public static DatabaseFault? Of(Exception? exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            5 or 6 => DatabaseFault.Busy,
            13 => DatabaseFault.Full,
            8 => DatabaseFault.ReadOnly,
            10 or 11 or 14 or 26 => DatabaseFault.Away,
            _ => null,
        },
        SqlException server => server.Number switch
        {
            -2 or 1205 or 1222 => DatabaseFault.Busy,
            1101 or 1105 or 9002 => DatabaseFault.Full,
            3906 => DatabaseFault.ReadOnly,
            4060 or 18456 => DatabaseFault.Away,
            _ => server.Class >= Grave ? DatabaseFault.Away : null,
        },
        null => null,
        _ => Of(exception.InnerException),
    };
}
