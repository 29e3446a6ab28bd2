using Xunit;

namespace CoproCentre.Testing;

/// <summary>A fact about SQLite itself; left out, with the reason, where the tests run on SQL Server.</summary>
public sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute() => Skip = TestDatabase.IsOnServer ? $"This is about SQLite itself, and {TestDatabase.Setting} is set." : null;
}
