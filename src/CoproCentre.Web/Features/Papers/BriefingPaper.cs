using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Papers;

/// <summary>Somebody who is expected. Access needs only when they may be shared (M4).</summary>
public sealed record ExpectedPerson(string Name, string IntroducedAs, GroupRole Role, string AccessNeeds, bool SentApologies, Reply? Reply);

/// <summary>Something to get ready, and who did it.</summary>
public sealed record PaperCheck(CheckPart Part, string Text, bool IsDone, string? DoneBy, DateOnly? DoneOn);

/// <summary>What a chair holds in the hand: timings, people, access needs that may be shared, ground rules, open actions, checks (M4).</summary>
public sealed record BriefingPaper(
    MeetingHead Head, Timetable Times, IReadOnlyList<ExpectedPerson> People, IReadOnlyList<PaperAction> Open, IReadOnlyList<PaperCheck> Checks) : IPaper
{
    public IReadOnlyList<PaperWaitedFor> WaitedFor { get; init; } = [];

    public IEnumerable<ExpectedPerson> Coming => People.Where(p => !p.SentApologies);

    public IEnumerable<ExpectedPerson> Apologies => People.Where(p => p.SentApologies);

    public IEnumerable<ExpectedPerson> WithNeeds => Coming.Where(p => p.AccessNeeds.Length > 0);

    public static async Task<BriefingPaper> Read(CoproContext db, IQueryable<Meeting> meeting, DateOnly today)
    {
        var head = await MeetingHead.Read(meeting);
        var members = db.Memberships.Where(m => m.GroupId == head.GroupId && m.Until == null);
        var asked = db.Invitations.Where(i => i.MeetingId == head.Id);
        // The group, and whoever said that they come as well.
        var people = await db.People
            .Where(p => members.Any(m => m.PersonId == p.Id) || asked.Any(i => i.PersonId == p.Id && (i.Reply == Reply.Yes || i.Reply == Reply.Maybe)))
            .OrderByName(p => p.ChosenName).ThenBy(p => p.Id)
            .Select(p => new ExpectedPerson(
                p.ChosenName, p.IntroducedAs, members.Where(m => m.PersonId == p.Id).Select(m => m.Role).FirstOrDefault(),
                p.AccessNeedsMayBeShared ? p.AccessNeeds : "",
                db.Attendance.Any(a => a.MeetingId == head.Id && a.PersonId == p.Id && a.State == AttendanceState.Apologies)
                    || asked.Any(i => i.PersonId == p.Id && i.Reply == Reply.No),
                asked.Where(i => i.PersonId == p.Id).Select(i => (Reply?)i.Reply).FirstOrDefault()))
            .ToListAsync();
        var checks = await meeting.SelectMany(m => m.Checks).OrderBy(c => c.Position).ThenBy(c => c.Id)
            .Select(c => new PaperCheck(c.Part, c.Text, c.DoneOn != null, c.DoneBy!.ChosenName, c.DoneOn))
            .ToListAsync();
        var open = await PaperAction.Read(db.Actions.Where(a => a.GroupId == head.GroupId).OpenOn(today));
        return new(head, Timetable.Of(head.Starts, head.Ends, await PaperItem.Read(meeting)), people, open, checks)
        {
            WaitedFor = await PaperWaitedFor.Read(db, head.GroupId, head.Date),
        };
    }
}
