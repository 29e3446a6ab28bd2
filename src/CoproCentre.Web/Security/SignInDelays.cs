using System.Globalization;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Security;

/// <summary>
/// Makes guessing slow without letting a stranger lock anybody out. Waits grow long only for one account from one place; for an account from
/// everywhere they stay at a few seconds; a place where many people share a tablet is slowed only after many failures.
/// </summary>
public sealed class SignInDelays(CoproContext db, Subjects subjects, KnownDevice device, IHttpContextAccessor http, CentreClock clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly Patience Pair = new(Free: 4, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(15), Day);
    private static readonly Patience Account = new(Free: 6, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromHours(1));
    private static readonly Patience Address = new(Free: 30, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
    // Only who has the pass phrase comes as far as the code, so waits may be longer; six digits need it.
    private static readonly Patience Code = new(Free: 6, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(15), Day);
    private static readonly Patience Paper = new(Free: 8, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2), TimeSpan.FromHours(1));

    private static readonly Patience DoorPerson = new(Free: 4, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), Day);
    private static readonly Patience DoorDevice = new(Free: 20, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30), TimeSpan.FromHours(1));

    private readonly List<string> forgivable = [];
    private string? address;

    /// <summary>Counts a try to sign in as a failure until <see cref="Succeed"/>; refuses it while there is a wait.</summary>
    public Task BeginSignIn(string userName)
    {
        var name = Data.Accounts.Account.Normalise(userName);
        if (device.NameFor(name) is { } known)
            return Begin((subjects.HashOf("known", known, name), Pair));
        address = subjects.HashOf("address", Place());
        return Begin((subjects.HashOf("pair", name, Place()), Pair), (subjects.HashOf("account", name), Account), (address, Address));
    }

    /// <summary>The same for a code of the second step.</summary>
    public Task BeginCode(string userName)
    {
        var name = Data.Accounts.Account.Normalise(userName);
        var known = device.NameFor(name);
        return known is null ? Begin((subjects.HashOf("code of", name), Code)) : Begin((subjects.HashOf("code on", known, name), Code));
    }

    /// <summary>The same for something on paper that tells nobody's name, such as the code of a slip; each kind is counted apart.</summary>
    public Task BeginPaper(string kind) => Begin((subjects.HashOf(kind, Place()), Paper));

    /// <summary>The same for four numbers or a code of a person on a tablet at the door. A stranger who tries for others slows nobody by more than a minute.</summary>
    public Task BeginDoor(int personId, int deviceId)
    {
        address = subjects.HashOf("door tablet", deviceId.ToString(CultureInfo.InvariantCulture));
        return Begin((subjects.HashOf("door person", personId.ToString(CultureInfo.InvariantCulture)), DoorPerson), (address, DoorDevice));
    }

    /// <summary>The same for the code of a card, which tells nobody's name.</summary>
    public Task BeginCard(int deviceId)
    {
        address = subjects.HashOf("door tablet", deviceId.ToString(CultureInfo.InvariantCulture));
        return Begin((address, DoorDevice));
    }

    /// <summary>A worker has seen the person, who may try again at once.</summary>
    public Task ForgetDoor(int personId)
    {
        var hash = subjects.HashOf("door person", personId.ToString(CultureInfo.InvariantCulture));
        return db.SignInFailures.Where(f => f.SubjectHash == hash).ExecuteDeleteAsync();
    }

    /// <summary>Forgets the failures; those of the place stay, but for this one.</summary>
    public async Task Succeed()
    {
        await db.SignInFailures.Where(f => forgivable.Contains(f.SubjectHash) && f.SubjectHash != address).ExecuteDeleteAsync();
        await db.SignInFailures.Where(f => f.SubjectHash == address && f.Count > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Count, f => f.Count - 1));
    }

    /// <summary>Wrong tries elsewhere will not slow this person down on this device.</summary>
    public void Know(string userName) => device.Remember(Data.Accounts.Account.Normalise(userName));

    // Counted before the pass phrase is looked at, so that many tries at once cannot slip through; nothing waits inside the app.
    private async Task Begin(params (string Hash, Patience Patience)[] about)
    {
        var now = clock.UtcNow;
        var hashes = about.Select(a => a.Hash).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.SignInFailures.Where(f => f.LastAt < now - Day).ExecuteDeleteAsync();
        var found = await db.SignInFailures.Where(f => hashes.Contains(f.SubjectHash)).ToDictionaryAsync(f => f.SubjectHash);
        var wait = about.Max(a => found.TryGetValue(a.Hash, out var failures) ? failures.WaitAt(now, a.Patience) : TimeSpan.Zero);
        if (wait > TimeSpan.Zero)
            throw Wait(wait);
        foreach (var (hash, patience) in about)
        {
            var failures = found.TryGetValue(hash, out var known) ? known : db.Add(new SignInFailures(hash)).Entity;
            failures.Add(now, patience);
        }

        try
        {
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        catch (DbUpdateException)
        {
            // Another try for the same was counted at the same moment (possible on SQL Server only).
            throw Wait(TimeSpan.FromSeconds(1));
        }

        forgivable.AddRange(hashes);
    }

    private static RuleBrokenException Wait(TimeSpan wait) => wait switch
    {
        { TotalSeconds: <= 1 } => new($"Wait a second, then try again."),
        { TotalSeconds: < 100 } => new($"Wait {(int)Math.Ceiling(wait.TotalSeconds)} seconds, then try again."),
        _ => new($"Wait {(int)Math.Ceiling(wait.TotalMinutes)} minutes, then try again."),
    };

    private string Place() => NetworkPlace.Of(http.HttpContext!);
}
