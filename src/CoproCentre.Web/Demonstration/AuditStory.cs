using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Data.Audit;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Demonstration;

/// <summary>Three weeks of who looked at whose page, so that the list of who did what has something to show.</summary>
internal sealed class AuditStory(CoproContext db, AuditChain chain, StoryDays days)
{
    private const int Days = 21;
    private static readonly TimeOnly Opening = new(9, 5);

    public async Task Tell()
    {
        var ids = await db.People.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
        var accounts = await db.Accounts.Where(a => DemonstrationSignIns.Names.Contains(a.UserName)).ToDictionaryAsync(a => a.UserName!);
        var notes = Enumerable.Range(1, Days).Reverse().Select(ago => days.Today.AddDays(-ago)).Where(d => d.DayOfWeek != DayOfWeek.Sunday)
            .SelectMany((day, number) => ADay(day, number, accounts, ids)).ToList();
        await chain.Append(db, notes, Acting.Nobody, days.Now);
    }

    private IEnumerable<AuditNote> ADay(DateOnly day, int number, Dictionary<string, Account> accounts, List<int> ids)
    {
        var time = days.At(day, Opening);
        var at = accounts[number % 3 == 2 ? "coordinator" : "worker"];
        List<AuditNote> notes = [SignIn(at), new(AuditKind.Looked, nameof(Visit), Details: "today"), new(AuditKind.Looked, nameof(Person), Details: "people")];
        foreach (var id in new[] { ids[(number * 7) % ids.Count], accounts[number % 2 == 0 ? "volunteer" : "chair"].PersonId }.Where(id => id != at.PersonId))
            notes.Add(new(AuditKind.Looked, nameof(Person), id, id, "people/*"));
        if (number % 4 == 1)
            notes.Add(new(AuditKind.Changed, nameof(Person), notes[^1].RecordId, notes[^1].AboutId, nameof(Person.Phone)));
        foreach (var note in notes)
            yield return note with { By = new(at.PersonId), At = time = time.AddMinutes(3) };
        if (day.DayOfWeek != DayOfWeek.Monday)
            yield break;
        var manager = accounts["manager"];
        yield return new(AuditKind.SignInFailed, nameof(Account), manager.Id, manager.PersonId) { At = time.AddMinutes(50) };
        yield return SignIn(manager) with { By = new(manager.PersonId), At = time.AddMinutes(51) };
        yield return new(AuditKind.Looked, nameof(AuditRow), Details: "settings/audit") { By = new(manager.PersonId), At = time.AddMinutes(53) };
    }

    private static AuditNote SignIn(Account account) => new(AuditKind.SignedIn, nameof(Account), account.Id, account.PersonId);
}
