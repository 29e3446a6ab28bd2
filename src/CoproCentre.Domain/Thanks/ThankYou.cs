using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Thanks;

/// <summary>A thank-you to one or several people: from a meeting, from an action, or from anywhere (M14).</summary>
[Personal("What you thanked others for", "So that they can read it and keep it on a card.", Kept.Records, Seen.MeetingLeads)]
public sealed class ThankYou : Entity
{
    /// <summary>Letters in the words of thanks; they fit on a card.</summary>
    public const int WordsLength = 500;

    /// <summary>Most people in one thank-you that does not come from a meeting.</summary>
    public const int MostPeople = 50;

    private readonly List<ThankedPerson> people = [];

    private ThankYou()
    {
    }

    /// <summary>From anywhere: in the name of a group, or only of the one who says it.</summary>
    public ThankYou(string words, Person by, DateOnly today, Group? group = null, bool forNoticeboard = false)
    {
        Words = Say.Needed(words, "what you thank them for", WordsLength);
        By = by;
        SaidOn = today;
        (Group, GroupId) = (group, group?.Id);
        ForNoticeboard = forNoticeboard;
    }

    /// <summary>For what was done in an action.</summary>
    public ThankYou(ActionItem action, string words, Person by, DateOnly today, bool forNoticeboard = false)
        : this(words, by, today, null, forNoticeboard) => (Action, ActionId, GroupId) = (action, action.Id, action.GroupId);

    internal ThankYou(Meeting meeting, string words, Person by, DateOnly today, bool forNoticeboard)
        : this(words, by, today, meeting.Group, forNoticeboard) => (Meeting, GroupId) = (meeting, meeting.GroupId);

    /// <summary>The group in whose name it is said; empty when it is only from a person.</summary>
    public int? GroupId { get; private set; }

    public Group? Group { get; private set; }

    public int? MeetingId { get; private set; }

    public Meeting? Meeting { get; private set; }

    public int? ActionId { get; private set; }

    public ActionItem? Action { get; private set; }

    public string Words { get; private set; } = "";

    public int ById { get; private set; }

    public Person By { get; private set; } = null!;

    public DateOnly SaidOn { get; private set; }

    /// <summary>Whether it may stand on the noticeboard; there it names only people who agreed to be named (C2).</summary>
    public bool ForNoticeboard { get; private set; }

    public IReadOnlyList<ThankedPerson> People => people;

    /// <summary>Thanks a person as well; the same person twice is one. Refuses more than <see cref="MostPeople"/>.</summary>
    public void To(Person person)
    {
        if (!people.Exists(p => p.Person == person))
            Add(new(this, person));
    }

    /// <summary>Thanks somebody who has no page here and is only a name. Such a name never stands on the noticeboard.</summary>
    public void To(string name)
    {
        if (!people.Exists(p => p.Person is null && p.Name == name))
            Add(new(this, name));
    }

    internal void To(Attendance attendance)
    {
        var thanked = new ThankedPerson(this, attendance);
        people.Add(thanked);
        attendance.Hear(thanked);
    }

    /// <summary>A notice for each person of it who is known here, but not for whoever says it. It needs its number first, because the notices lead to it.</summary>
    public IEnumerable<Notice> Tell(DateTime now) => people.Select(p => p.Person).OfType<Person>().Where(p => p != By && p.ErasedAt is null)
        .Select(p => new Notice(p, NoticeKind.Thanks, $"{By.ChosenName} says thank you: {Words}", $"/thanks/{Id}", needsAnswer: false, now));

    private void Add(ThankedPerson person)
    {
        if (people.Count >= MostPeople)
            throw new RuleBrokenException($"Choose at most {MostPeople} people.");
        people.Add(person);
    }
}
