using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Groups;

/// <summary>Which groups exist for somebody, and whose affairs they may lead (G1, G2).</summary>
public static class GroupQueries
{
    internal const string Name = nameof(Group.Name) + Folded.Suffix;
    private const string Aim = nameof(Group.Aim) + Folded.Suffix;

    /// <summary>Open groups exist for everybody, closed ones only for their members.</summary>
    public static IQueryable<Group> VisibleTo(this IQueryable<Group> groups, Viewer viewer)
    {
        var mine = groups.IdsOf(viewer.PersonId);
        return groups.Where(g => g.IsOpen || mine.Contains(g.Id));
    }

    /// <summary>Groups somebody belongs to now.</summary>
    public static IQueryable<Group> Of(this IQueryable<Group> groups, Viewer viewer)
    {
        var mine = groups.IdsOf(viewer.PersonId);
        return groups.Where(g => mine.Contains(g.Id));
    }

    /// <summary>Groups somebody may plan meetings for and change: chairs, deputies and supporting workers of the group, and any worker who can see it.</summary>
    public static IQueryable<Group> LedBy(this IQueryable<Group> groups, Viewer viewer)
    {
        var led = groups.IdsLedBy(viewer);
        return groups.Where(g => led.Contains(g.Id));
    }

    /// <summary>The groups a person belongs to now, to be asked for beside any query.</summary>
    public static IQueryable<int> IdsOf(this IQueryable beside, int personId) =>
        beside.Records<Membership>().Where(m => m.PersonId == personId && m.Until == null).Select(m => m.GroupId);

    /// <summary>The groups of <see cref="VisibleTo"/>.</summary>
    internal static IQueryable<int> IdsVisibleTo(this IQueryable beside, Viewer viewer) => beside.Records<Group>().VisibleTo(viewer).Select(g => g.Id);

    /// <summary>
    /// All other groups. For a worker these are few: to leave them out lets the database read a list in the order of its page,
    /// where to look up the many would make it gather and sort them all.
    /// </summary>
    internal static IQueryable<int> IdsHiddenFrom(this IQueryable beside, Viewer viewer)
    {
        var mine = beside.IdsOf(viewer.PersonId);
        return beside.Records<Group>().Where(g => !g.IsOpen && !mine.Contains(g.Id)).Select(g => g.Id);
    }

    /// <summary>The groups of <see cref="LedBy"/>.</summary>
    internal static IQueryable<int> IdsLedBy(this IQueryable beside, Viewer viewer) => viewer.IsWorker
        ? beside.IdsVisibleTo(viewer)
        : beside.Records<Membership>().Where(m => m.PersonId == viewer.PersonId && m.Until == null && m.Role != GroupRole.Member).Select(m => m.GroupId);

    /// <summary>Groups with these words in name or aim.</summary>
    public static IQueryable<Group> About(this IQueryable<Group> groups, string? words) =>
        string.IsNullOrWhiteSpace(words) ? groups : groups.Where(g => EF.Functions.Like(EF.Property<string>(g, Name), Folded.Containing(words), "\\")
            || EF.Functions.Like(EF.Property<string>(g, Aim), Folded.Containing(words), "\\"));

    /// <summary>Loads everything that the rules of a group look at.</summary>
    public static IQueryable<Group> WithMembers(this IQueryable<Group> groups) => groups.Include(g => g.Memberships).ThenInclude(m => m.Person);
}
