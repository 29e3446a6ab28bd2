using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Web.Demonstration.Story;
using CoproCentre.Web.Features.Calendars;
using Microsoft.AspNetCore.Identity;

namespace CoproCentre.Web.Demonstration;

/// <summary>Tells eighteen months of an invented centre through the same methods that people's own changes use, so that every rule holds.</summary>
internal sealed class DemonstrationCentre(CoproContext db, StoryDays days, MeetingAnswers answers)
{
    public const string Name = "Lantern Row";

    private static readonly GroupText[] Stories = [AdvisoryStory.Group, KitchenStory.Group, ArtsStory.Group, GardenStory.Group, WelcomeStory.Group];

    private static readonly string[] MoreRooms = ["Quiet room", "Workshop"];

    public async Task Load()
    {
        db.Add(new CentreSettings(Name, isDemonstration: true));
        var people = StoryPeople.All.Select(Add).ToDictionary(p => p.ChosenName);
        var rooms = Stories.Select(s => s.Room).Concat(MoreRooms).ToDictionary(r => r, r => new Room(r));
        rooms["Workshop"].Close();
        db.AddRange(rooms.Values);
        var groups = Stories.Select(s => Gather(s, people)).ToList();
        await db.SaveChangesAsync();

        OpenAccounts(people);
        foreach (var (story, group) in Stories.Zip(groups))
        {
            Leave(story, group, people);
            db.AddRange(new GroupTalk(days, people, story, group).Messages());
        }

        var held = Stories.Zip(groups).Select(g => new GroupHistory(db, days, people, g.First, g.Second, rooms[g.First.Room])).ToList();
        foreach (var history in held)
            history.Meet();
        await db.SaveChangesAsync();

        foreach (var history in held)
        {
            history.FollowUp();
            history.Ask(answers);
        }

        new OutboxStory(db, days, people).Tell();
        foreach (var (story, group) in Stories.Zip(groups))
        {
            new GroupIdeas(db, days, people, story, group).Tell();
            new GroupMoney(db, days, people, story, group).Tell([.. db.Decisions.Local.Where(d => d.Meeting.Group == group)]);
        }

        db.AddRange(new CentreThanks(db, days, people, groups).Said());
        var asks = people[StoryPeople.All[^1].Name];
        db.Add(new DataRequest(asks, DataRequestKind.Copy, AskedWay.InPerson, "I would like to read what is written about me.", Ago(3), asks, Ago(0)));
        db.AddRange(new ExpenseStory(days, people).Claims());
        await db.SaveChangesAsync();
        await new DayStory(db, days, people).Tell();
        new JoiningStory(db, days, people).Tell();
        await new ActivityStory(db, days, people, rooms).Tell();
        await new ProgrammeStory(db, days, people).Tell();
    }

    private Person Add(PersonText text, int number)
    {
        var person = new Person(text.Name, days.At(Ago(StoryDays.Length + 60 - number)));
        person.CallThem(text.Name, text.IntroducedAs);
        person.TellAboutThem(text.Skills, text.Interests, text.WouldLikeToLearn);
        // Numbers that are kept free for stories, and a domain that can never exist.
        var phone = text.Way == ContactWay.Text ? $"07700 900{number:000}" : "";
        var email = text.Way == ContactWay.Email ? $"{text.UserName ?? $"person{number}"}@lanternrow.example" : "";
        person.ReachThem(text.Way, phone, email);
        person.TellThem((HowOften)(number % 4));
        person.ShareAccessNeeds(text.AccessNeeds, mayBeShared: text.AccessNeeds.Length > 0);
        person.AgreeToBeNamed(number % 3 != 0);
        person.Read(text.AccessNeeds.Contains("Large") ? TextSize.Large : TextSize.Normal);
        db.Add(person);
        return person;
    }

    private Group Gather(GroupText story, Dictionary<string, Person> people)
    {
        var group = new Group(story.Name, story.Aim);
        group.Describe(story.Name, story.Aim, story.Rhythm, story.Room);
        if (story.GroundRules is not null)
            group.AgreeGroundRules(story.GroundRules);
        group.Add(people[story.Chair], GroupRole.Chair, Ago(StoryDays.Length));
        group.Add(people[story.Deputy], GroupRole.DeputyChair, Ago(StoryDays.Length - 40));
        group.Add(people[story.Worker], GroupRole.SupportingWorker, Ago(StoryDays.Length));
        group.Add(people[story.NoteTaker], GroupRole.Member, Ago(StoryDays.Length - 20));
        foreach (var (index, name) in story.Members.Index())
            group.Join(people[name], Ago(StoryDays.Length - (index * 41)));
        foreach (var name in story.Left)
            group.Join(people[name], Ago(StoryDays.Length));
        db.Add(group);
        return group;
    }

    private void Leave(GroupText story, Group group, Dictionary<string, Person> people)
    {
        foreach (var (index, name) in story.Left.Index())
            group.Leave(people[name].Id, Ago(260 - (index * 90)));
    }

    private void OpenAccounts(Dictionary<string, Person> people)
    {
        // One hash for all: making one is slow on purpose, and the pass phrase is on the sign-in page anyway.
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), DemonstrationSignIns.PassPhrase);
        foreach (var text in StoryPeople.All.Where(p => p.UserName is not null))
        {
            db.Add(new Account
            {
                UserName = text.UserName,
                NormalizedUserName = text.UserName!.ToUpperInvariant(),
                Person = people[text.Name],
                Roles = text.Roles,
                PasswordHash = DemonstrationSignIns.Names.Contains(text.UserName) ? hash : null,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                CreatedAt = people[text.Name].AddedAt,
                CalendarNumber = DemonstrationSignIns.Names.Contains(text.UserName) ? CalendarKeys.NewNumber() : null,
            });
        }
    }

    private DateOnly Ago(int count) => days.Today.AddDays(-count);
}
