using CoproCentre.Data;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoproCentre.Testing;

/// <summary>A migrated database of its own, without the app around it.</summary>
public sealed class DatabaseFixture : IDisposable
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    private readonly TestDatabase database = TestDatabase.At(Path.Combine(Path.GetTempPath(), $"coprocentre-{Guid.NewGuid():N}.db")).Begin();

    /// <summary>A context of its own, as each request of the app has one.</summary>
    public CoproContext Open(params IInterceptor[] interceptors) => database.Open(interceptors);

    /// <summary>Keeps new records and gives the first one back.</summary>
    public T Keep<T>(T record, params object[] more)
        where T : class
    {
        using var db = Open();
        db.AddRange([record, .. more]);
        db.SaveChanges();
        return record;
    }

    public Person APerson(string name) => Keep(new Person(name, Now));

    /// <summary>A group with these people in it.</summary>
    public Group AGroup(bool isOpen = true, params (Person Person, GroupRole Role)[] members)
    {
        using var db = Open();
        var group = new Group("Kitchen group", "Good food for everybody", isOpen);
        db.Add(group);
        foreach (var (person, role) in members)
            group.Add(db.People.Single(p => p.Id == person.Id), role, TestClock.Today);
        db.SaveChanges();
        return group;
    }

    public void Dispose() => database.Dispose();
}
