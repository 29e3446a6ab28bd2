using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Data.Audit;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Security;

/// <summary>Who is signed in, read from the database at every request, so that a role taken away is gone at once.</summary>
public sealed class CurrentPerson
{
    private static readonly object Key = new();

    public bool IsSignedIn { get; private init; }

    public int AccountId { get; private init; }

    /// <summary>The session of this browser.</summary>
    public int SessionId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime SignedInAt { get; private init; }

    /// <summary>Whether the person has shown only lately who they are.</summary>
    public bool IsSure { get; private init; }

    /// <summary>Whether the second step was done in this session.</summary>
    public bool HasCode { get; private init; }

    /// <summary>Signed in without a code, because two others helped; what was set up before still counts until it is set up anew.</summary>
    public bool IsHelped { get; private init; }

    /// <summary>Whether the second step has to be set up before anything else.</summary>
    public bool MustSetUp { get; private init; }

    public int PersonId { get; private init; }

    public string Name { get; private init; } = "";

    public TextSize TextSize { get; private init; }

    public Viewer Viewer { get; private init; } = new(0, CentreRoles.None);

    /// <summary>For the audit trail.</summary>
    public Acting Acting => IsSignedIn ? new(PersonId, SessionId) : Acting.Nobody;

    /// <summary>The person of this request; nobody when there is none.</summary>
    public static CurrentPerson Of(HttpContext context) => context.Items[Key] as CurrentPerson ?? new CurrentPerson();

    public static CurrentPerson? From(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && Of(http) is { IsSignedIn: true } me ? me : null;

    /// <summary>Reads the session with its account in one query; false when it was ended, or the account is closed or has a new stamp.</summary>
    public static async Task<bool> Read(HttpContext context, string sessionKey)
    {
        var db = context.RequestServices.GetRequiredService<CoproContext>();
        var now = context.RequestServices.GetRequiredService<CentreClock>().UtcNow;
        var hash = Session.HashOf(sessionKey);
        var me = await db.Sessions.AsNoTracking().Where(s => s.KeyHash == hash).OpenAt(now)
            .Select(s => new
            {
                s.Id,
                s.AccountId,
                s.StartedAt,
                s.LastSeenAt,
                s.SureAt,
                s.CodeAt,
                s.Account.PersonId,
                s.Account.Roles,
                s.Account.Person.ChosenName,
                s.Account.Person.TextSize,
                // Asked only of a session without the second step.
                HasSecondFactor = s.CodeAt == null && db.SecondFactors.Any(f => f.AccountId == s.AccountId),
                SeesOthers = s.CodeAt == null && db.Accounts.SeeingOthers(db).Any(a => a.Id == s.AccountId),
            })
            .FirstOrDefaultAsync();
        if (me is null)
            return false;
        if (now - me.LastSeenAt >= Session.SeenEvery)
            context.Response.OnCompleted(() => Sessions.See(db, me.Id, now));
        var isDemonstration = context.RequestServices.GetRequiredService<CentreView>().IsDemonstration;
        context.Items[Key] = new CurrentPerson
        {
            IsSignedIn = true,
            AccountId = me.AccountId,
            SessionId = me.Id,
            SignedInAt = me.StartedAt,
            IsSure = now - me.SureAt < Session.SureFor,
            HasCode = me.CodeAt is not null,
            IsHelped = me.HasSecondFactor,
            MustSetUp = me.CodeAt is null && !isDemonstration && (me.HasSecondFactor || me.SeesOthers),
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
