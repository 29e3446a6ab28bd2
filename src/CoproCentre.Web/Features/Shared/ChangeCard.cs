using System.Linq.Expressions;
using CoproCentre.Domain.Changes;

namespace CoproCentre.Web.Features.Shared;

/// <summary>A change as a card: what, and because (M13).</summary>
public sealed record ChangeCard(int Id, ChangeKind Kind, string What, string Because, DateOnly? From, int GroupId, string Group, DateTime PublishedAt)
{
    /// <summary>How the card is read from the database.</summary>
    public static Expression<Func<Change, ChangeCard>> Read { get; } = c => new ChangeCard(c.Id, c.Kind, c.What, c.Because, c.From, c.GroupId, c.Group.Name, c.PublishedAt);
}
