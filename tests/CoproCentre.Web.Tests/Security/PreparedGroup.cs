using CoproCentre.Data;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Domain.Thanks;
using CoproCentre.Testing;
using CoproCentre.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Security;

/// <summary>
/// A group with a record for every address that names one: a meeting that is planned, one of today on paper, one that runs, one that was held and
/// written up, actions, a message, invitations, a change, a suggestion. The chair's and members' roles are in the group; the note-taker of its
/// meetings, who also owns its actions, is not a member.
/// </summary>
internal sealed class PreparedGroup
{
    private readonly Dictionary<string, int> ids = [];

    /// <summary>Whom the group can add, tell, or let go; never one of those who ask.</summary>
    public required Person Target { get; init; }

    /// <summary>Makes the links with which people answer their invitations.</summary>
    public required ReplyLinks Links { get; init; }

    /// <summary>What a form needs to name a record of this group.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields =>
        [new("PersonId", Target.Id.ToString()), new("Reply", "Yes"), new("tick", ids["check"].ToString()), new("down", ids["planned item"].ToString())];

    /// <summary>The address of a record of this group, or with a part that belongs to another one.</summary>
    public string Address(string pattern, PreparedGroup? partOf = null)
    {
        if (pattern.StartsWith("/replies/", StringComparison.Ordinal))
            return Links.AddressFor(ids["planned"], Target.Id);
        var (kind, parts) = (Kind(pattern), partOf ?? this);
        var first = pattern.Contains("{groupId:int}") ? "{groupId:int}" : "{id:int}";
        return pattern.Replace(first, ids[kind].ToString())
            .Replace("{personId:int}", parts.Target.Id.ToString())
            .Replace("{messageId:int}", parts.Id("message").ToString())
            .Replace("{itemId:int}", parts.Id(kind + " item").ToString())
            .Replace("{pointId:int}", parts.Id(kind + " point").ToString())
            .Replace("{decisionId:int}", parts.Id("decision").ToString())
            .Replace("{actionId:int}", parts.Id(pattern.Contains("open-actions") ? "action" : "running action").ToString())
            .Replace("{spendingId:int}", parts.Id("spending").ToString())
            .Replace("{year:int}", TestClock.Today.Year.ToString())
            .Replace("{number:int}", "1")
            .Replace("{step}", "welcome");
    }

    private int Id(string name) => ids.GetValueOrDefault(name);

    public static Task<PreparedGroup> Make(CentreHost host, bool isOpen, Person chair, Person member, Person own, Person target) => host.InDb(async db =>
    {
        var wanted = new[] { chair.Id, member.Id, own.Id, target.Id };
        var people = await db.People.Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var made = new PreparedGroup { Target = target, Links = host.Services.GetRequiredService<ReplyLinks>() };
        var group = new Group("Kitchen group", "Good food for everybody", isOpen);
        group.Add(people[chair.Id], GroupRole.Chair, TestClock.Today);
        group.Add(people[member.Id], GroupRole.Member, TestClock.Today);
        group.Add(people[target.Id], GroupRole.Member, TestClock.Today);
        group.Add(new Person("Not asked yet", host.Time.GetUtcNow().UtcDateTime), GroupRole.Member, TestClock.Today);
        await made.Fill(db, group, people[own.Id], host.Time.GetUtcNow().UtcDateTime);
        return made;
    });

    private async Task Fill(CoproContext db, Group group, Person own, DateTime now)
    {
        var (planned, running, held, onPaper) = (A(2), A(0), A(-3), A(0));
        planned.Published();
        running.Running();
        held.Running();
        onPaper.WithItems();
        db.AddRange(planned, running, held, onPaper);
        await db.SaveChangesAsync();

        var (action, older) = (Owned(running), Owned(held));
        var decision = new Decision(running, running.Items[0], "More bread", Horizon.Immediate, DecisionWay.Agreement, null, null, null);
        var (point, parked) = (running.Park("Jam", "Ewa", TestClock.Today), held.Park("Radio", "Ewa", TestClock.Today));
        held.Mark(group.Memberships[1].Person, AttendanceState.Present);
        held.Close(now);
        var agreed = new Decision(held, held.Items[0], "Two pans", Horizon.LongTerm, DecisionWay.Agreement, null, null, 4000);
        var spending = agreed.Spend(new(1000, TestClock.Today, "Receipt 7"), own, now, TestClock.Today);
        held.Items.Single(i => i.Horizon == Horizon.LongTerm).Promise("To the board", null, TestClock.Today.AddDays(9), TestClock.Today);
        var minutes = new Minutes(held, "We ate porridge.", own, now);
        minutes.Approve(own, now);
        minutes.Share(now);
        var told = new Decision(running, running.Items[0], "Less noise", Horizon.Immediate, DecisionWay.Agreement, null, null, null);
        var suggestion = new Suggestion(group, "Jam", group.Memberships[2].Person, now);
        var message = new GroupMessage(group, "No lunch on Tuesday.", group.Memberships[0].Person, now);
        var thanks = new ThankYou("You washed all the pots.", group.Memberships[0].Person, TestClock.Today, group, forNoticeboard: true);
        thanks.To(group.Memberships[1].Person);
        db.AddRange(action, older, decision, agreed, told, point, parked, minutes, message, suggestion, thanks);
        db.AddRange(Invited(group.Memberships[1].Person), Invited(group.Memberships[2].Person));
        await db.SaveChangesAsync();
        var change = new Change(group, new(ChangeKind.Changed, "It is quieter", "We asked for it."), group.Memberships[0].Person, now);
        change.BecauseOf(told);
        db.Add(change);
        await db.SaveChangesAsync();

        foreach (var (name, id) in new (string, int)[]
        {
            ("group", group.Id), ("planned", planned.Id), ("running", running.Id), ("held", held.Id), ("on paper", onPaper.Id), ("action", older.Id),
            ("running action", action.Id), ("decision", decision.Id), ("held decision", agreed.Id), ("spending", spending.Id), ("message", message.Id),
            ("change", change.Id), ("suggestion", suggestion.Id), ("thanks", thanks.Id), ("planned item", planned.Items[0].Id),
            ("held item", held.Items.Single(i => i.WhereNext != "").Id),
            ("planned point", parked.Id), ("running point", point.Id), ("check", planned.Checks[0].Id),
        })
            ids[name] = id;

        Invitation Invited(Person person) =>
            new(planned, new(person, NoticeKind.Invitation, "Can you come?", Links.AddressFor(planned.Id, person.Id), true, now), Links.HashFor(planned.Id, person.Id), group.Memberships[0].Person, now);

        Meeting A(int day)
        {
            var meeting = new Meeting(group, MeetingBuilders.At(TestClock.Today.AddDays(day)), now);
            meeting.Appoint(null, own);
            return meeting;
        }

        ActionItem Owned(Meeting meeting)
        {
            var owned = new ActionItem(meeting, null, "Ask the market", Horizon.Immediate, TestClock.Today.AddDays(7), own, now);
            owned.GiveTo([own], []);
            return owned;
        }
    }

    // Each address is asked where it has most to do.
    private static string Kind(string pattern) => pattern switch
    {
        _ when pattern.StartsWith("/groups/") => "group",
        _ when pattern.StartsWith("/actions/") => "action",
        _ when pattern.StartsWith("/changes/") => "change",
        _ when pattern.StartsWith("/suggestions/") => "suggestion",
        _ when pattern.StartsWith("/decisions/") => "held decision",
        _ when pattern.StartsWith("/promises/") => "held item",
        "/meetings/{id:int}/paper" => "on paper",
        _ when pattern.StartsWith("/thanks/") => "thanks",
        _ when pattern.StartsWith("/meetings/{id:int}/run") => "running",
        _ when pattern.StartsWith("/meetings/{id:int}/minutes") || pattern.StartsWith("/meetings/{id:int}/follow-up") || pattern.Contains("thanks-cards") => "held",
        _ when pattern.StartsWith("/meetings/") => "planned",
        _ => throw new InvalidOperationException($"No record is prepared for {pattern}."),
    };
}
