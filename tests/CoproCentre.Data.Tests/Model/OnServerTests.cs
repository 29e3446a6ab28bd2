using CoproCentre.Testing;

namespace CoproCentre.Data.Tests.Model;

/// <summary>Where a server is set that does not answer, the tests say so.</summary>
public class OnServerTests
{
    [Fact]
    public void AServerThatIsNotThere_StopsTheTestsWithOneSentence()
    {
        var database = TestDatabase.On("Server=127.0.0.1,1;User Id=sa;Password=none;Connect Timeout=1;Connect Retry Count=0;Encrypt=False");
        Assert.Equal(DatabaseProvider.SqlServer, database.Provider);
        Assert.Matches("Initial Catalog=coprocentre_test_[0-9a-f]{32}", database.Connection);
        var problem = Assert.Throws<InvalidOperationException>(database.Begin);
        Assert.StartsWith("The server of COPROCENTRE_TEST_SQLSERVER does not let us make a database: ", problem.Message);
    }

    [Fact]
    public void AWordThatIsNoConnectionString_StopsTheTestsWithOneSentence()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => TestDatabase.On("yes"));
        Assert.Equal("COPROCENTRE_TEST_SQLSERVER is not a connection string for SQL Server.", problem.Message);
    }
}
