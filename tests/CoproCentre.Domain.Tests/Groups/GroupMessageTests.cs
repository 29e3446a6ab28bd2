using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Groups;

public class GroupMessageTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private static int lastId = 5000;

    private readonly Group kitchen = new("Kitchen group", "Good food for everybody");
    private readonly Person bernie = APerson("Bernie");
    private readonly Person ewa = APerson("Ewa");
    private readonly Person marcus = APerson("Marcus");

    public GroupMessageTests()
    {
        kitchen.Add(bernie, GroupRole.Chair, new(2026, 6, 1));
        kitchen.Add(ewa, GroupRole.Member, new(2026, 6, 1));
        kitchen.Add(marcus, GroupRole.Member, new(2026, 6, 1));
    }

    [Fact]
    public void AMessage_GoesToEverybodyInTheGroupButItsWriter()
    {
        var message = new GroupMessage(kitchen, "  No lunch on Tuesday. ", bernie, Now);
        Assert.Equal("No lunch on Tuesday.", message.Text);
        Assert.True(message.IsForEverybody);
        Assert.Equal([ewa, marcus], message.Readers.Select(r => r.Person));
    }

    [Fact]
    public void AMessage_OfAWorkerFromOutside_GoesToEverybody() =>
        Assert.Equal(3, new GroupMessage(kitchen, "Hello", APerson("Gwilym"), Now).Readers.Count);

    [Fact]
    public void AMessage_ToSome_GoesToThemOnly()
    {
        var message = new GroupMessage(kitchen, "Can you bring bread?", bernie, Now, [marcus.Id]);
        Assert.False(message.IsForEverybody);
        Assert.Equal([marcus], message.Readers.Select(r => r.Person));
    }

    [Fact]
    public void AMessage_ToSomebodyWhoLeftOrNeverCame_IsRefused()
    {
        kitchen.Leave(ewa.Id, new(2026, 11, 1));
        const string gone = "Somebody you chose is not in the group any more. Choose again.";
        Assert.Equal(gone, Refused(() => new GroupMessage(kitchen, "Hello", bernie, Now, [ewa.Id, marcus.Id])));
        Assert.Equal(gone, Refused(() => new GroupMessage(kitchen, "Hello", bernie, Now, [APerson("Stranger").Id])));
        Assert.Equal([marcus], new GroupMessage(kitchen, "Hello", bernie, Now).Readers.Select(r => r.Person));
    }

    [Fact]
    public void AMessage_ToNobody_IsRefused()
    {
        var empty = new Group("New group", "Aim");
        empty.Add(bernie, GroupRole.Chair, new(2026, 6, 1));
        Assert.Equal("There is nobody to write to yet.", Refused(() => new GroupMessage(empty, "Hello", bernie, Now)));
        Assert.Equal("There is nobody to write to yet.", Refused(() => new GroupMessage(kitchen, "Hello", bernie, Now, [])));
    }

    [Fact]
    public void AMessage_HasWords_AndNotTooMany()
    {
        Assert.Equal("Write a message.", Refused(() => new GroupMessage(kitchen, " ", bernie, Now)));
        Assert.Equal("Use at most 600 letters for a message.", Refused(() => new GroupMessage(kitchen, new('a', GroupMessage.TextLength + 1), bernie, Now)));
    }

    [Fact]
    public void Seeing_CountsTheFirstTime()
    {
        var reader = new GroupMessage(kitchen, "Hello", bernie, Now).Readers[0];
        reader.See(Now.AddHours(1));
        reader.See(Now.AddHours(2));
        Assert.Equal(Now.AddHours(1), reader.SeenAt);
    }

    [Fact]
    public void Telling_KeepsWhoWasFirst()
    {
        var reader = new GroupMessage(kitchen, "Hello", bernie, Now).Readers[0];
        reader.Tell(marcus, Now.AddHours(1));
        reader.Tell(bernie, Now.AddHours(2));
        Assert.Equal((marcus, Now.AddHours(1)), (reader.ToldBy, reader.ToldAt));
    }

    [Fact]
    public void WhoLikesTextsOrMails_IsSentTheMessage_ButNotThatOfAClosedGroup()
    {
        ewa.ReachThem(ContactWay.Text, "07700 900123", "");
        var reader = new GroupMessage(kitchen, new('a', GroupMessage.TextLength), bernie, Now).Readers[0];
        Assert.StartsWith("Bernie, Kitchen group: aaa", reader.Notice!.Text);
        Assert.Null(new GroupMessage(kitchen, "Hello", bernie, Now).Readers[1].Notice);
        reader.See(Now.AddHours(1));
        Assert.Equal(Now.AddHours(1), reader.Notice.ReachedAt);

        ewa.TellThem(HowOften.OnlyWhatNeedsMe);
        Assert.Null(new GroupMessage(kitchen, "Hello", bernie, Now).Readers[0].Notice);
        ewa.TellThem(HowOften.OnceAWeek);
        var closed = new Group("Quiet group", "Aim", isOpen: false);
        closed.Add(ewa, GroupRole.Chair, new(2026, 6, 1));
        Assert.Null(new GroupMessage(closed, "Hello", bernie, Now).Readers[0].Notice);
    }

    [Fact]
    public void TakingBack_KeepsWhatWasWrittenAndSeen_AndEndsTheRest()
    {
        var message = new GroupMessage(kitchen, "Hello", bernie, Now);
        message.Readers[0].See(Now.AddHours(1));
        message.TakeBack(marcus, Now.AddHours(2));
        Assert.Equal(("Hello", marcus, Now.AddHours(2), Now.AddHours(1)), (message.Text, message.TakenBackBy, message.TakenBackAt, message.Readers[0].SeenAt));
        Assert.All<Action>(
            [() => message.TakeBack(bernie, Now), () => message.Readers[1].See(Now), () => message.Readers[1].Tell(bernie, Now)],
            late => Assert.Equal("This message was taken back.", Refused(late)));
        Assert.Null(message.Readers[1].SeenAt);
    }

    private static string Refused(Action what) => Assert.Throws<RuleBrokenException>(what).Message;

    // Saved people have ids; the rules look at them.
    private static Person APerson(string name)
    {
        var person = new Person(name, Now);
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(person, Interlocked.Increment(ref lastId));
        return person;
    }
}
