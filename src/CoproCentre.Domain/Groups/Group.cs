using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Groups;

/// <summary>A strategic group: an open group that plans and evaluates one area of the centre (G1). A closed one exists only for its members.</summary>
[Personal("Words about a group", "So that everybody knows what the group is for.", Kept.Records, Seen.Group)]
public sealed class Group : Entity
{
    /// <summary>Letters in a group's name.</summary>
    public const int NameLength = 80;

    /// <summary>Letters in the aim.</summary>
    public const int AimLength = 500;

    /// <summary>Letters in rhythm and usual place.</summary>
    public const int ShortLength = 120;

    /// <summary>Letters in the ground rules.</summary>
    public const int GroundRulesLength = 2000;

    /// <summary>What a new group starts with; the group changes it together (M6).</summary>
    public const string FirstGroundRules =
        "One person speaks at a time.\nEveryone gets a turn. You may pass.\nWe listen, and we are kind.\nWhat is said about people stays here.";

    private readonly List<Membership> memberships = [];

    private Group()
    {
    }

    public Group(string name, string aim, bool isOpen = true)
    {
        Describe(name, aim, "", "");
        IsOpen = isOpen;
    }

    [NotPersonal]
    public string Name { get; private set; } = "";

    /// <summary>In words that can be read aloud (G4).</summary>
    public string Aim { get; private set; } = "";

    /// <summary>How often the group meets, in words.</summary>
    public string Rhythm { get; private set; } = "";

    public string UsualPlace { get; private set; } = "";

    public bool IsOpen { get; private set; } = true;

    /// <summary>One rule a line; carried over from meeting to meeting (M6).</summary>
    public string GroundRules { get; private set; } = FirstGroundRules;

    /// <summary>The group said that it has no chair for now.</summary>
    public bool SaidNoChair { get; private set; }

    public IReadOnlyList<Membership> Memberships => memberships;

    public void Describe(string name, string aim, string? rhythm, string? usualPlace)
    {
        Name = Say.Needed(name, "a name for the group", NameLength);
        Aim = Say.Needed(aim, "an aim", AimLength);
        Rhythm = Say.Optional(rhythm, "how often the group meets", ShortLength);
        UsualPlace = Say.Optional(usualPlace, "the usual place", ShortLength);
    }

    /// <summary>Opens the group to everybody, or closes it to all but its members. Refuses to close it to the person who does so.</summary>
    public void OpenToAll(bool isOpen, Person by)
    {
        if (!isOpen && MembershipOf(by.Id) is null)
            throw new RuleBrokenException($"Join the group before you close it. Otherwise you will not find it again.");
        IsOpen = isOpen;
    }

    public void AgreeGroundRules(string? rules) => GroundRules = Say.Optional(rules, "the ground rules", GroundRulesLength);

    public Membership? MembershipOf(int personId) => memberships.Find(m => m.IsCurrent && m.PersonId == personId);

    /// <summary>Whether nobody else chairs the group.</summary>
    public bool IsLastChair(int personId) => MembershipOf(personId) is { } membership && IsLastChair(membership);

    /// <summary>Anyone may join an open group (G1). Refuses who is a member already.</summary>
    public Membership Join(Person person, DateOnly today)
    {
        if (!IsOpen)
            throw new RuleBrokenException($"This group is closed. Ask its chair to add you.");
        return Add(person, GroupRole.Member, today);
    }

    /// <summary>A chair or worker adds somebody. Refuses who is a member already.</summary>
    public Membership Add(Person person, GroupRole role, DateOnly today)
    {
        if (memberships.Exists(m => m.IsCurrent && m.Person == person))
            throw new RuleBrokenException($"{person.ChosenName} is in this group already.");
        var membership = new Membership(this, person, role, today);
        memberships.Add(membership);
        SaidNoChair &= role != GroupRole.Chair;
        return membership;
    }

    /// <summary>Gives a member another role. Refuses to take the role from the last chair unless the group says that it has none (G1).</summary>
    public void Give(int personId, GroupRole role, bool noChairForNow = false)
    {
        var membership = Current(personId);
        if (role != GroupRole.Chair)
            GuardLastChair(membership, noChairForNow);
        membership.Become(role);
        SaidNoChair &= role != GroupRole.Chair;
    }

    /// <summary>
    /// Anyone may leave. The last chair names another first, or says that the group has none for now (G1).
    /// A closed group keeps its last member, because nobody else could open it again.
    /// </summary>
    public void Leave(int personId, DateOnly today, bool noChairForNow = false)
    {
        var membership = Current(personId);
        if (!IsOpen && !memberships.Exists(m => m.IsCurrent && m != membership))
            throw new RuleBrokenException($"Nobody else is in this closed group. Open it to everybody first.");
        GuardLastChair(membership, noChairForNow);
        membership.End(today);
    }

    private Membership Current(int personId) =>
        MembershipOf(personId) ?? throw new RuleBrokenException($"This person is not in the group.");

    private bool IsLastChair(Membership membership) => membership.Role == GroupRole.Chair
        && !memberships.Exists(m => m.IsCurrent && m != membership && m.Role == GroupRole.Chair);

    private void GuardLastChair(Membership leaving, bool noChairForNow)
    {
        if (!IsLastChair(leaving))
            return;
        if (!noChairForNow)
            throw new RuleBrokenException($"Name another chair first, or say that the group has no chair for now.");
        SaidNoChair = true;
    }
}
