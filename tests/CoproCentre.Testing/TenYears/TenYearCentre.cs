using System.Diagnostics;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing.TenYears;

/// <summary>
/// Fills a migrated, empty database with an invented centre of any size: the same one each time, made by the rules' own methods.
/// Sign in as manager, coordinator, worker, chair, volunteer or person6, person7 ... with <see cref="PassPhrase"/>.
/// </summary>
public sealed class TenYearCentre
{
    public const string PassPhrase = "pull up a chair";

    /// <summary>How many of the people have an account: one in so many.</summary>
    private const int AccountEvery = 5;

    private const int Seed = 20;
    private const int Years = 10;
    private const int MoreWorkers = 12;

    // The pass phrase as the site keeps it, with a salt that is always the same.
    private const string Hash = "AQAAAAIAAzRQAAAAEHRlbiB5ZWFycywgYSByb3dvhO+ww4+I4gg7Lh6Hsur+NxtQDv8yx9yBfmHj/4xqVA==";

    private static readonly (string Name, CentreRoles Roles)[] SignIns =
    [
        ("manager", CentreRoles.Manager), ("coordinator", CentreRoles.Coordinator), ("worker", CentreRoles.Worker), ("chair", CentreRoles.Volunteer), ("volunteer", CentreRoles.Volunteer),
    ];

    private readonly Random random = new(Seed);
    private readonly CentreSize size;
    private readonly Func<CoproContext> open;
    private readonly Days days;
    private readonly Action<string> say;

    private TenYearCentre(CentreSize size, Func<CoproContext> open, Days days, Action<string> say) => (this.size, this.open, this.days, this.say) = (size, open, days, say);

    /// <summary>Makes the centre as it stands on a day; each call of <paramref name="open"/> opens another context on the same database.</summary>
    public static void Make(CentreSize size, Func<CoproContext> open, DateOnly today, Action<string>? progress = null)
    {
        var started = Stopwatch.StartNew();
        var centre = new TenYearCentre(size, open, new Days(today, Years), text => progress?.Invoke($"{started.Elapsed.TotalSeconds,5:0.0} s  {text}"));
        centre.Make();
    }

    /// <summary>What the people of such a centre are called, in the order in which they came.</summary>
    public static string[] NamesOf(CentreSize size) => Names.Take(size.People, new Random(Seed));

    private void Make()
    {
        var rooms = Texts.Rooms.Select(r => new Room(r)).ToArray();
        var people = Names.Take(size.People, random).Select(APerson).ToArray();
        Save([new CentreSettings("Ten Years Lane", isDemonstration: true), .. rooms, .. people]);
        Save(Accounts(people));
        say($"{people.Length} people");
        var groups = Enumerable.Range(0, size.Groups).Select(number => AGroup(number, people)).ToArray();
        Save(groups);
        say($"{groups.Length} groups");
        var share = new Shares(size);
        foreach (var (number, group) in groups.Index())
        {
            using var db = open();
            db.AttachRange(people);
            db.AttachRange(rooms);
            db.Attach(group);
            new GroupYears(db, days, share, new Random(number), group, number, rooms[((number / rooms.Length) + number) % rooms.Length]).Tell();
            if ((number + 1) % 5 == 0)
                say($"meetings of {number + 1} groups");
        }

        using (var db = open())
        {
            Visits.Add(db, days, size.Visits, people, Workers(people), random);
            say($"{size.Visits} visits");
            DayYears.Add(db, days, people, Workers(people));
            say("jobs, and who did them");
        }
    }

    // People keep their place: first those of the five sign-ins, then the workers, then everybody.
    private static Person[] Workers(Person[] people) => people[SignIns.Length..Math.Min(SignIns.Length + MoreWorkers, people.Length / 2)];

    private Person APerson(string name, int number)
    {
        var person = new Person(name, days.At(days.Added(number, size.People)));
        person.TellAboutThem(Pick(Texts.Skills), Pick(Texts.Interests), Pick(Texts.WouldLikeToLearn));
        var way = (ContactWay)random.Next(4);
        // Numbers that are kept free for stories, and a domain that can never exist.
        person.ReachThem(way, way == ContactWay.Text ? $"07700 900{number % 1000:000}" : "", way == ContactWay.Email ? $"person{number + 1}@tenyears.example" : "");
        if (number % 9 == 0)
            person.ShareAccessNeeds(Pick(Texts.Needs), mayBeShared: number % 2 == 0);
        person.AgreeToBeNamed(number % 3 != 0);
        return person;
    }

    private IEnumerable<Account> Accounts(Person[] people)
    {
        var workers = Workers(people);
        foreach (var (number, person) in people.Index().Where(p => p.Index < SignIns.Length || p.Index % AccountEvery == 0 || workers.Contains(p.Item)))
        {
            var (name, roles) = number < SignIns.Length ? SignIns[number] : ($"person{number + 1}", workers.Contains(person) ? CentreRoles.Worker : CentreRoles.Volunteer);
            yield return new Account
            {
                UserName = name,
                NormalizedUserName = Account.Normalise(name),
                PersonId = person.Id,
                Roles = roles,
                PasswordHash = Hash,
                SecurityStamp = $"stamp{number}",
                ConcurrencyStamp = $"stamp{number}",
                CreatedAt = person.AddedAt,
            };
        }
    }

    // The named sign-ins take part in the first groups, so that each finds something of their own.
    private Group AGroup(int number, Person[] people)
    {
        var area = Texts.Areas[number % Texts.Areas.Length];
        var group = new Group($"{area} group", $"We plan {area.ToLowerInvariant()} together, and see to it that it goes on.");
        group.Describe(group.Name, group.Aim, "Every few weeks", Texts.Rooms[number % Texts.Rooms.Length]);
        var first = days.First;
        var workers = Workers(people);
        group.Add(number == 0 ? people[3] : people[^(number + 1)], GroupRole.Chair, first);
        group.Add(people[^(size.Groups + number + 1)], GroupRole.DeputyChair, first);
        group.Add(number < 4 ? people[2] : workers[number % workers.Length], GroupRole.SupportingWorker, first);
        if (number < 3)
            group.Join(people[4], first);
        var free = people[(SignIns.Length + workers.Length)..^(2 * size.Groups)];
        foreach (var (index, person) in random.GetItems(free, Math.Min(45, free.Length)).Distinct().Index())
        {
            group.Join(person, first.AddDays(index * 60));
            if (index % 3 == 1)
                group.Leave(person.Id, first.AddDays((index * 60) + 400));
        }

        // A closed group is for those who are in it.
        if (number % 20 == 7)
            group.OpenToAll(false, group.Memberships[0].Person);
        return group;
    }

    private void Save(IEnumerable<object> records)
    {
        using var db = open();
        foreach (var record in records)
        {
            if (record is Group group)
                db.AttachRange(group.Memberships.Select(m => m.Person).Distinct());
            db.Add(record);
        }

        db.SaveChanges();
    }

    private string Pick(string[] texts) => texts[random.Next(texts.Length)];
}
