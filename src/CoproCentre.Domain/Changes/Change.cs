using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Suggestions;

namespace CoproCentre.Domain.Changes;

/// <summary>
/// "This has changed because ...": the published answer to suggestions, items, decisions and actions of a group (M13). Everybody can read it; it
/// names only people who agreed to be named.
/// </summary>
[Personal("What has changed because of you and others", "So that everybody sees what came of it, and who helped.", Kept.Records, Seen.Everybody)]
public sealed class Change : Entity
{
    /// <summary>Letters in what has changed.</summary>
    public const int WhatLength = 200;

    /// <summary>Letters in the reason.</summary>
    public const int BecauseLength = 500;

    /// <summary>Most things that led to one change.</summary>
    public const int MostCauses = 20;

    /// <summary>Most people who are named as having helped with one change.</summary>
    public const int MostContributors = 50;

    private readonly List<ChangeCause> causes = [];
    private readonly List<ChangeContributor> contributors = [];

    private Change()
    {
    }

    public Change(Group group, ChangeWords words, Person by, DateTime now)
    {
        Group = group;
        GroupId = group.Id;
        By = by;
        PublishedAt = now;
        Correct(words);
    }

    public int GroupId { get; private set; }

    public Group Group { get; private set; } = null!;

    public ChangeKind Kind { get; private set; }

    /// <summary>In words that can be read aloud, like "Breakfast begins at 9am".</summary>
    public string What { get; private set; } = "";

    public string Because { get; private set; } = "";

    /// <summary>Only when it will change.</summary>
    public DateOnly? From { get; private set; }

    public int ById { get; private set; }

    public Person By { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; private set; }

    /// <summary>UTC; empty as long as it stands. What was taken back is shown to nobody, and its causes are not told yet again.</summary>
    public DateTime? TakenBackAt { get; private set; }

    public IReadOnlyList<ChangeCause> Causes => causes;

    public IReadOnlyList<ChangeContributor> Contributors => contributors;

    /// <summary>Who helped and agrees to be named (M14).</summary>
    public IEnumerable<ChangeContributor> Named => contributors.Where(c => c.Helped && c.MayBeNamed);

    /// <summary>Puts the words right. Refuses a change to come without its day.</summary>
    public void Correct(ChangeWords words)
    {
        GuardStands();
        What = Say.Needed(words.What, "what has changed", WhatLength);
        Because = Say.Needed(words.Because, "the reason", BecauseLength);
        if (words is { Kind: ChangeKind.WillChange, From: null })
            throw new RuleBrokenException($"Write the day from which it changes.");
        (Kind, From) = (words.Kind, words.Kind == ChangeKind.WillChange ? words.From : null);
    }

    /// <summary>Says what led to it. Refuses something of another group, and more than <see cref="MostCauses"/>; the same cause twice is one.</summary>
    public void BecauseOf(Decision decision)
    {
        if (Add(decision.Meeting.GroupId, c => c.Decision == decision, new(decision)))
            decision.BeTold();
    }

    /// <inheritdoc cref="BecauseOf(Decision)"/>
    public void BecauseOf(ActionItem action)
    {
        if (!Add(action.GroupId, c => c.Action == action, new(action)))
            return;
        action.BeTold();
        foreach (var owner in action.Owners)
            Concerns(owner.Person);
    }

    /// <inheritdoc cref="BecauseOf(Decision)"/>
    public void BecauseOf(AgendaItem item) => Add(item.Meeting.GroupId, c => c.AgendaItem == item, new(item));

    /// <summary>A suggestion led to it, and has its answer by it. Everybody who made or supported it, or one that says the same, will be told.</summary>
    public void BecauseOf(Suggestion suggestion)
    {
        if (!Add(suggestion.GroupId, c => c.Suggestion == suggestion, new(suggestion)))
            return;
        if (suggestion.WaitsForAnswer)
            suggestion.Reply($"{What}\n{Because}", By, PublishedAt);
        foreach (var person in suggestion.Audience)
            Concerns(person);
    }

    /// <summary>Says who helped it along; somebody who is there already stays once. Whether they are named is theirs to say (M14).</summary>
    public void HelpedBy(Person person)
    {
        GuardStands();
        if (contributors.Count(c => c.Helped && c.Person != person) >= MostContributors)
            throw new RuleBrokenException($"Choose at most {MostContributors} people.");
        Concerns(person);
        contributors.Find(c => c.Person == person)?.Help(true);
    }

    /// <summary>Puts right who helped it along: these people, and nobody else. Who was told stays told.</summary>
    public void HelpedBy(IReadOnlyCollection<Person> people)
    {
        foreach (var contributor in contributors.Where(c => !people.Contains(c.Person)))
            contributor.Help(false);
        foreach (var person in people)
            HelpedBy(person);
    }

    /// <summary>
    /// A notice for each of those whom it concerns and who were not told yet; who wrote the change knows it already (M13). It must be saved, so
    /// that the notice can lead to it.
    /// </summary>
    /// <param name="text">Reads like "This has changed: ...".</param>
    public IReadOnlyList<Notice> TellEverybody(string text, DateTime now) =>
        [.. contributors.Where(c => c.Tell(now) && c.Person != By).Select(c => new Notice(c.Person, NoticeKind.Change, text, $"/changes/{Id}", needsAnswer: false, now))];

    /// <summary>It does not stand any more: its causes are not told yet again, and a suggestion that had its answer by it waits again. All causes must be loaded.</summary>
    public void TakeBack(DateTime now)
    {
        GuardStands();
        TakenBackAt = now;
        foreach (var cause in causes)
        {
            cause.Decision?.BeToldNoMore();
            cause.Action?.BeToldNoMore();
            cause.Suggestion?.LoseAnswerOf(PublishedAt);
        }
    }

    private void Concerns(Person? person)
    {
        if (person is { ErasedAt: null } && !contributors.Exists(c => c.Person == person))
            contributors.Add(new(person));
    }

    private bool Add(int groupId, Predicate<ChangeCause> isSame, ChangeCause cause)
    {
        GuardStands();
        if (groupId != GroupId)
            throw new RuleBrokenException($"This belongs to another group.");
        if (causes.Exists(isSame))
            return false;
        if (causes.Count >= MostCauses)
            throw new RuleBrokenException($"Choose at most {MostCauses} things that led to it.");
        causes.Add(cause);
        return true;
    }

    private void GuardStands()
    {
        if (TakenBackAt is not null)
            throw new RuleBrokenException($"This was taken back.");
    }
}
