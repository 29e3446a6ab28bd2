using CoproCentre.Data;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Web.Demonstration.Story;
using CoproCentre.Web.Features.Shared;

namespace CoproCentre.Web.Demonstration;

/// <summary>What people suggested to one group, and what became of it.</summary>
internal sealed class GroupIdeas(CoproContext db, StoryDays days, Dictionary<string, Person> people, GroupText story, Group group)
{
    private const int DaysUntilAnswer = 7;
    private readonly List<Suggestion> told = [];

    public void Tell()
    {
        foreach (var text in story.Suggestions)
        {
            var (day, chair) = (days.Today.AddDays(-text.DaysAgo), people[story.Chair]);
            var suggestion = text.By is { } by ? new Suggestion(group, text.Text, people[by], days.At(day)) : new Suggestion(group, text.Text, text.Name, days.At(day));
            foreach (var name in text.SupportedBy)
                suggestion.SupportedBy(people[name], days.At(day.AddDays(1)));
            var answered = days.At(day.AddDays(DaysUntilAnswer));
            if (text.Change is { } words)
                Change(words, suggestion, chair, answered);
            else if (text.Answer is { } answer)
                suggestion.Reply(answer, chair, answered);
            else if (text.SaysTheSameAsTheOneBefore)
                suggestion.SayTheSameAs(told[^1]);
            else if (text.IsOnAgenda && Planned() is { } meeting)
                suggestion.PutOnAgenda(meeting.AddItem(new(Sentences.Short(text.Text, AgendaItem.TitleLength), suggestion.Name, 5, ItemKind.Discussion, Horizon.Immediate, "We answer it")));
            told.Add(suggestion);
            db.Add(suggestion);
        }
    }

    private void Change(ChangeWords words, Suggestion suggestion, Person chair, DateTime on)
    {
        var change = new Change(group, words, chair, on);
        change.BecauseOf(suggestion);
        foreach (var contributor in change.Contributors.ToList())
        {
            change.HelpedBy(contributor.Person);
            contributor.Tell(on);
        }

        db.Add(change);
    }

    private Meeting? Planned() => db.Meetings.Local.Where(m => m.Group == group && m.Date >= days.Today && m.Stage is (MeetingStage.Planning or MeetingStage.Published))
        .MinBy(m => m.Date);
}
