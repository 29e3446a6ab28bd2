using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Suggestions;

/// <summary>
/// What somebody suggests to a group (M13): from a person who is signed in, or from anybody on the noticeboard, with a name if they like. The
/// group talks about it, answers it, or links it to one that says the same.
/// </summary>
[Personal("What you suggested to groups", "So that the group can talk about it, and you get an answer.", Kept.Records, Seen.Group)]
public sealed class Suggestion : Entity
{
    /// <summary>Letters in a suggestion.</summary>
    public const int TextLength = 600;

    /// <summary>Letters in an answer.</summary>
    public const int AnswerLength = 800;

    private readonly List<SuggestionSupporter> supporters = [];
    private readonly List<Suggestion> followers = [];

    private Suggestion()
    {
    }

    /// <summary>From somebody who is signed in, or typed for somebody the centre knows (C4).</summary>
    public Suggestion(Group group, string text, Person by, DateTime now)
        : this(group, text, now) => (By, Name) = (by, by.ChosenName);

    /// <summary>From anybody, with a name if they like. Refuses a closed group, which exists only for its members.</summary>
    public Suggestion(Group group, string text, string? name, DateTime now)
        : this(group, text, now)
    {
        if (!group.IsOpen)
            throw new RuleBrokenException($"Choose a group.");
        Name = Say.Optional(name, "your name", Person.NameLength);
    }

    private Suggestion(Group group, string text, DateTime now)
    {
        Group = group;
        GroupId = group.Id;
        Text = Say.Needed(text, "what you suggest", TextLength);
        MadeAt = now;
    }

    public int GroupId { get; private set; }

    public Group Group { get; private set; } = null!;

    public string Text { get; private set; } = "";

    [Whose]
    public int? ById { get; private set; }

    public Person? By { get; private set; }

    /// <summary>The name on the day; empty when nobody said one.</summary>
    [Tells(Telling.Name)]
    public string Name { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    public SuggestionState State { get; private set; }

    /// <summary>The item it became.</summary>
    public int? AgendaItemId { get; private set; }

    public AgendaItem? AgendaItem { get; private set; }

    /// <summary>The one that says the same.</summary>
    public int? SameAsId { get; private set; }

    public Suggestion? SameAs { get; private set; }

    public string Answer { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public int? AnsweredById { get; private set; }

    public Person? AnsweredBy { get; private set; }

    public IReadOnlyList<SuggestionSupporter> Supporters => supporters;

    /// <summary>Those that say the same as this one.</summary>
    public IReadOnlyList<Suggestion> Followers => followers;

    public bool WaitsForAnswer => State != SuggestionState.Answered;

    /// <summary>Those who hear the answer: who made it or supported it, also of those that say the same.</summary>
    public IEnumerable<Person> Audience => supporters.Select(s => s.Person).Prepend(By).Concat(followers.SelectMany(f => f.Audience)).OfType<Person>()
        .Where(p => p.ErasedAt is null).Distinct();

    /// <summary>Somebody else thinks so too; once is enough.</summary>
    public void SupportedBy(Person person, DateTime now)
    {
        GuardOpen();
        if (By != person && !supporters.Exists(s => s.Person == person))
            supporters.Add(new(person, now));
    }

    /// <summary>The group will talk about it. Refuses an item of another group.</summary>
    public void PutOnAgenda(AgendaItem item)
    {
        GuardOpen();
        if (item.Meeting.GroupId != GroupId)
            throw new RuleBrokenException($"This belongs to another group.");
        (AgendaItem, State, SameAs, SameAsId) = (item, SuggestionState.OnAgenda, null, null);
    }

    /// <summary>Its item was taken off the agenda: it waits again.</summary>
    public void ComeOffAgenda()
    {
        (AgendaItem, AgendaItemId) = (null, null);
        if (State == SuggestionState.OnAgenda)
            State = SuggestionState.New;
    }

    /// <summary>
    /// Another suggestion says the same. Refuses itself, another group's, and one that follows another; who followed this one follows that one
    /// now, so that every line of them ends in an answer.
    /// </summary>
    public void SayTheSameAs(Suggestion other)
    {
        GuardOpen();
        if (other == this || other.GroupId != GroupId || other.State == SuggestionState.SameAsAnother)
            throw new RuleBrokenException($"Choose another suggestion of this group.");
        (SameAs, State) = (other, SuggestionState.SameAsAnother);
        foreach (var follower in followers.ToList())
            follower.SameAs = other;
    }

    /// <summary>The answer, in plain words, also when it is no.</summary>
    public void Reply(string answer, Person by, DateTime now)
    {
        GuardOpen();
        Answer = Say.Needed(answer, "an answer", AnswerLength);
        (AnsweredBy, AnsweredAt, State) = (by, now, SuggestionState.Answered);
    }

    /// <summary>The answers for those who hear them, but not for who gave it; it must be saved.</summary>
    /// <param name="text">Reads like "Your suggestion has an answer: ...".</param>
    public IReadOnlyList<Notice> TellEverybody(string text, DateTime now) =>
        [.. Audience.Where(p => p != AnsweredBy).Select(p => new Notice(p, NoticeKind.Answer, text, $"/suggestions/{Id}", needsAnswer: false, now))];

    /// <summary>The change that was its answer was taken back: it waits again.</summary>
    internal void LoseAnswerOf(DateTime publishedAt)
    {
        if (State != SuggestionState.Answered || AnsweredAt != publishedAt)
            return;
        (Answer, AnsweredBy, AnsweredById, AnsweredAt) = ("", null, null, null);
        State = (SameAs, SameAsId) is not (null, null) ? SuggestionState.SameAsAnother
            : (AgendaItem, AgendaItemId) is not (null, null) ? SuggestionState.OnAgenda : SuggestionState.New;
    }

    private void GuardOpen()
    {
        if (State == SuggestionState.Answered)
            throw new RuleBrokenException($"This suggestion has its answer.");
    }
}
