using CoproCentre.Data.Audit;

namespace CoproCentre.Web.Security;

/// <summary>
/// A page or file with other people's data: who opens it is written down. <paramref name="id"/> names the route value with the record's id;
/// a list has none.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class LooksAttribute(Type at, string? id = null) : Attribute
{
    /// <summary>The kind of record.</summary>
    public Type At { get; } = at;

    public string? Id { get; } = id;

    /// <summary>Whether the id is that of the person whose record it is, and not the record's own.</summary>
    public bool OfPerson { get; init; }

    public AuditKind Kind { get; init; } = AuditKind.Looked;
}
