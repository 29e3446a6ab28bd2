namespace CoproCentre.Web.Tests.Security;

/// <summary>Somebody who asks about a record of a group.</summary>
public enum Viewer
{
    /// <summary>Takes notes in the group's meetings and owns its actions, but is not in the group.</summary>
    Own,
    Chair,
    Member,

    /// <summary>A volunteer who chairs another group.</summary>
    Other,
    Worker,
    Coordinator,
    Manager,
}

/// <summary>What each right over a record means, said once for all routes: yes or no for each viewer, of an open group and of a closed one.</summary>
public static class Rights
{
    // In the order of the viewers: own chair member other worker coordinator manager.
    private const string Table = """
                         open      closed
        GroupReader      +++++++   -++----
        GroupInsider     -++-++-   -++----
        GroupMember      -++----   -++----
        GroupLead        -+--++-   -+-----
        MessageReader    --+----   --+----
        MeetingReader    +++++++   +++----
        MeetingInsider   +++-++-   +++----
        MeetingRunner    ++--++-   ++-----
        InvitationReader --+----   --+----
        ActionReader     +++-++-   +++----
        ActionKeeper     ++--++-   ++-----
        ThanksReader     -++-++-   -++----
        Thanked          --+----   --+----
        """;

    private static readonly Dictionary<Who, (string Open, string Closed)> All = Table.Split('\n').Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => Enum.Parse<Who>(words[0]), words => (words[1], words[2]));

    public static bool DependOnTheRecord(this Who who) => All.ContainsKey(who);

    public static bool May(Viewer viewer, Who right, bool isOpen) => (isOpen ? All[right].Open : All[right].Closed)[(int)viewer] == '+';
}
