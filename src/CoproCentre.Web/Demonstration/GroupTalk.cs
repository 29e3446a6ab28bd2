using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Web.Demonstration.Story;

namespace CoproCentre.Web.Demonstration;

/// <summary>The messages that one group's leads wrote, who saw them, and who was told.</summary>
internal sealed class GroupTalk(StoryDays days, Dictionary<string, Person> people, GroupText story, Group group)
{
    public IEnumerable<GroupMessage> Messages() => story.Messages.Select(Write);

    private GroupMessage Write(MessageText text)
    {
        var (by, day) = (people[text.By], days.Today.AddDays(-text.DaysAgo));
        var message = new GroupMessage(group, text.Text, by, days.At(day), text.To.Length == 0 ? null : [.. text.To.Select(name => people[name].Id)]);
        foreach (var reader in message.Readers)
        {
            if (text.SeenBy.Contains(reader.Person.ChosenName))
                reader.See(days.At(day.AddDays(1)));
            if (text.ToldTo.Contains(reader.Person.ChosenName))
                reader.Tell(by, days.At(day.AddDays(2)));
            // It was sent at once to those who like that.
            reader.Notice?.Reach(days.At(day));
        }

        if (text.IsTakenBack)
            message.TakeBack(by, days.At(day, new TimeOnly(11, 0)));
        return message;
    }
}
