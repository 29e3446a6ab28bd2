using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace CoproCentre.Data.Sqlite;

/// <summary>
/// Binds Microsoft.Data.Sqlite to the operating system's own SQLite, so that its security updates come with the system.
/// It also answers the request for a newer SQLitePCLRaw.core with the one the app has; when 2.1.13 can be restored,
/// that half goes and the provider below is all that stays.
/// </summary>
internal static class SqliteBinding
{
    private const string Core = "SQLitePCLRaw.core";

    // Runs before anything else of this assembly, in the app, in tests and in dotnet-ef.
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Bind()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == Core && PathOfCore() is { } path ? context.LoadFromAssemblyPath(path) : null;
        SetProvider();
    }
#pragma warning restore CA2255

    // The host's own list, because under dotnet-ef the file is not beside the app.
    private static string? PathOfCore() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES"))?.Split(Path.PathSeparator)
            .FirstOrDefault(path => Path.GetFileName(path) == Core + ".dll");

    // Apart from Bind, so that its types load after the handler stands.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetProvider()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, SystemSqlite);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
    }

    private static IntPtr SystemSqlite(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != "e_sqlite3")
            return IntPtr.Zero;
        var library = OperatingSystem.IsWindows() ? "winsqlite3" : OperatingSystem.IsMacOS() ? "libsqlite3.dylib" : "libsqlite3.so.0";
        return NativeLibrary.Load(library);
    }
}
