using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Domain.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Security;

/// <summary>Who is signed in, read from the database at every request, so that a role taken away is gone at once.</summary>
public sealed class CurrentPerson
{
    private static readonly object Key = new();

    public bool IsSignedIn { get; private init; }

    public int AccountId { get; private init; }

    public int PersonId { get; private init; }

    public string Name { get; private init; } = "";

    public TextSize TextSize { get; private init; }

    public Viewer Viewer { get; private init; } = new(0, CentreRoles.None);

    /// <summary>For the audit trail.</summary>
    public Acting Acting => IsSignedIn ? new(PersonId) : Acting.Nobody;

    /// <summary>The person of this request; nobody when there is none.</summary>
    public static CurrentPerson Of(HttpContext context) => context.Items[Key] as CurrentPerson ?? new CurrentPerson();

    public static CurrentPerson? From(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && Of(http) is { IsSignedIn: true } me ? me : null;

    /// <summary>Reads the account; false when it is closed, or its stamp has changed because of "sign out everywhere".</summary>
    public static async Task<bool> Read(HttpContext context, int accountId, string? stamp)
    {
        var db = context.RequestServices.GetRequiredService<CoproContext>();
        var me = await db.Accounts.AsNoTracking()
            .Where(a => a.Id == accountId && a.SecurityStamp == stamp && a.ClosedAt == null)
            .Select(a => new { a.PersonId, a.Roles, a.Person.ChosenName, a.Person.TextSize })
            .FirstOrDefaultAsync();
        if (me is null)
            return false;
        context.Items[Key] = new CurrentPerson
        {
            IsSignedIn = true,
            AccountId = accountId,
            PersonId = me.PersonId,
            Name = me.ChosenName,
            TextSize = me.TextSize,
            Viewer = new(me.PersonId, me.Roles),
        };
        return true;
    }

    /// <summary>The person as an entity, for what the record keeps about who did something.</summary>
    public Task<Person> Load(CoproContext db) => db.People.SingleAsync(p => p.Id == PersonId);
}
