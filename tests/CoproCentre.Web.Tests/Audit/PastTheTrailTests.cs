using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CoproCentre.Web.Tests.Audit;

/// <summary>A change that does not go through the context's records leaves no line in the audit trail, so each place that does so is decided about.</summary>
public partial class PastTheTrailTests
{
    private static readonly Dictionary<string, string> Decided = new()
    {
        ["AccountQueries.cs"] = "the form of a user name by which it is compared",
        ["CoproDatabase.cs"] = "figures of the database about itself",
        ["DatabaseMove.cs"] = "the same rows in another database, the trail among them",
        ["DatabaseSetup.cs"] = "a lock that was left behind",
        ["DoorTablet.cs"] = "when a tablet at the door was last used",
        ["Drafts.cs"] = "words that nobody but their writer has seen",
        ["Erasures.cs"] = "writes a line of its own for the person who goes",
        ["ForgetOldForms.cs"] = "says only that a form was sent",
        ["JobQueries.cs"] = "when background work is due",
        ["LetterQueries.cs"] = "what becomes of a letter; it says itself when and how it reached the person",
        ["Retention.cs"] = "what goes by itself when its time is over, as the register says",
        ["SearchIndex.cs"] = "lists of words that SQLite makes of the entries",
        ["SearchKeeping.cs"] = "copies of what records say, by which they are found",
        ["SessionQueries.cs"] = "when a session was last used or ended; signing in is written down",
        ["SignInDelays.cs"] = "counts without names; failed sign-ins are written down",
        ["SqliteCopy.cs"] = "a copy for a backup",
    };

    [Fact]
    public void EveryChangePastTheTrail_IsDecided()
    {
        var found = Directory.EnumerateFiles(Path.GetFullPath(Path.Combine(Here(), "../../../src")), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/") && !f.Contains("/Migrations/") && Past().IsMatch(File.ReadAllText(f))).Select(f => Path.GetFileName(f)).ToList();
        Assert.Contains("SignInDelays.cs", found);
        var undecided = found.Where(f => !Decided.ContainsKey(f)).ToList();
        Assert.True(undecided.Count == 0, $"Change records of the context instead, or say here why no line is needed: {string.Join(", ", undecided)}");
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"\.Execute(Update|Delete|Sql\w*)(Async)?\(")]
    private static partial Regex Past();
}
