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
    public static IQueryable<Group> VisibleTo(this IQueryable<Group> groups, Viewer viewer) =>
        groups.Where(g => g.IsOpen || g.Memberships.Any(m => m.PersonId == viewer.PersonId && m.Until == null));

    /// <summary>Groups somebody belongs to now.</summary>
    public static IQueryable<Group> Of(this IQueryable<Group> groups, Viewer viewer) =>
        groups.Where(g => g.Memberships.Any(m => m.PersonId == viewer.PersonId && m.Until == null));

    /// <summary>Groups somebody may plan meetings for and change: chairs, deputies and supporting workers of the group, and any worker who can see it.</summary>
    public static IQueryable<Group> LedBy(this IQueryable<Group> groups, Viewer viewer) =>
        groups.VisibleTo(viewer).Where(g => viewer.IsWorker
            || g.Memberships.Any(m => m.PersonId == viewer.PersonId && m.Until == null && m.Role != GroupRole.Member));

    /// <summary>Groups with these words in name or aim.</summary>
    public static IQueryable<Group> About(this IQueryable<Group> groups, string? words) =>
        string.IsNullOrWhiteSpace(words) ? groups : groups.Where(g => EF.Functions.Like(EF.Property<string>(g, Name), Folded.Containing(words), "\\")
            || EF.Functions.Like(EF.Property<string>(g, Aim), Folded.Containing(words), "\\"));

    /// <summary>Loads everything that the rules of a group look at.</summary>
    public static IQueryable<Group> WithMembers(this IQueryable<Group> groups) => groups.Include(g => g.Memberships).ThenInclude(m => m.Person);
}
