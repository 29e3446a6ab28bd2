using AngleSharp.Html.Dom;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Door;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Testing;

/// <summary>Tablets at the door, and how people sign in on them.</summary>
public static class DoorBuilders
{
    public const string Pin = "4831";

    /// <summary>A tablet that is set up, with a secret that nobody holds.</summary>
    public static Task<DoorDevice> ADevice(this CentreHost host, Person by) => host.InDb(async db =>
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        var code = new PairingCode("Front door", Guid.NewGuid().ToString("N"), await db.People.SingleAsync(p => p.Id == by.Id), now);
        var device = code.Pair(Guid.NewGuid().ToString("N"), now);
        db.AddRange(code, device);
        await db.SaveChangesAsync();
        return device;
    });

    /// <summary>A code to type on a tablet.</summary>
    public static async Task<string> APairingCode(this CentreHost host, string name = "Front door")
    {
        var (code, now) = (DoorCodes.NewPairing(), host.Time.GetUtcNow().UtcDateTime);
        await host.InScope<DoorCodes>(async (codes, db) => await db.AddAsync(new PairingCode(name, codes.HashOfPairing(code), new Person("Who set it up", now), now)));
        return code;
    }

    /// <summary>A browser that was made a door as people do it: a code, typed on the tablet.</summary>
    public static async Task<Visitor> ATablet(this CentreHost host, string name = "Front door")
    {
        var tablet = host.Stranger();
        await tablet.Send(await tablet.Open("/door/pairing"), new { Code = await host.APairingCode(name) });
        return tablet;
    }

    public static Task HasNumbers(this CentreHost host, Person person, string pin = Pin, string knownAs = "") => host.InScope<DoorCodes>(async (codes, db) =>
    {
        var door = new AtTheDoor(await db.People.SingleAsync(p => p.Id == person.Id));
        door.Choose(codes.HashOfPin(person.Id, pin), host.Time.GetUtcNow().UtcDateTime);
        door.CallThem(knownAs);
        db.Add(door);
    });

    public static async Task<Person> WithNumbers(this CentreHost host, string name, string pin = Pin)
    {
        var person = await host.APerson(name);
        await host.HasNumbers(person, pin);
        return person;
    }

    /// <summary>A code that a worker hands over, to choose numbers with.</summary>
    public static async Task<string> AHandedCode(this CentreHost host, Person person)
    {
        var code = DoorCodes.NewHanded();
        await host.InScope<DoorCodes>(async (codes, db) =>
        {
            var door = new AtTheDoor(await db.People.SingleAsync(p => p.Id == person.Id));
            door.Hand(codes.HashOfHanded(person.Id, code), host.Time.GetUtcNow().UtcDateTime);
            db.Add(door);
        });
        return code;
    }

    /// <summary>A card in use; gives its code.</summary>
    public static async Task<string> ACard(this CentreHost host, Person person)
    {
        var (salt, code) = (DoorCodes.NewSalt(), "");
        await host.InScope<DoorCodes>(async (codes, db) =>
        {
            code = codes.OfCard(person.Id, salt);
            var whose = await db.People.SingleAsync(p => p.Id == person.Id);
            db.Add(new DoorCard(whose, salt, codes.HashOfCard(code), whose, host.Time.GetUtcNow().UtcDateTime));
        });
        return code;
    }

    /// <summary>Letter, name and numbers; gives the page that says what came of it.</summary>
    public static async Task<IHtmlDocument> SignsIn(this Visitor tablet, Person person, string pin = Pin) => await tablet.Send(await tablet.Taps(person), new { DoorPin = pin });

    /// <summary>Letter and name; gives the page with the keys.</summary>
    public static async Task<IHtmlDocument> Taps(this Visitor tablet, Person person)
    {
        var names = await tablet.Open($"/door/names?letter={Uri.EscapeDataString(DoorController.LetterOf(person.ChosenName))}");
        return await tablet.Send(names, new { }, "/door/names", $"id={person.Id}");
    }

    public static Task<List<Visit>> VisitsOf(this CentreHost host, Person person) =>
        host.InDb(db => db.Visits.AsNoTracking().Where(v => v.PersonId == person.Id).OrderBy(v => v.Id).ToListAsync());

    private static async Task InScope<T>(this CentreHost host, Func<T, Data.CoproContext, Task> work)
        where T : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.CoproContext>();
        await work(scope.ServiceProvider.GetRequiredService<T>(), db);
        await db.SaveChangesAsync();
    }
}
