using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;

namespace CoproCentre.Web.Features.Noticeboard;

/// <summary>What everybody may know of a meeting without signing in (C1, C2): never a name, and nothing of a closed group.</summary>
public sealed record PublicMeetingPage(
    int Id, string Group, string GroupAim, DateOnly Date, TimeOnly Starts, TimeOnly Ends, string Place, string Aim, MeetingStage Stage, IReadOnlyList<string> Titles)
{
    public bool IsCancelled => Stage == MeetingStage.Cancelled;

    public bool IsHeld => Stage is MeetingStage.FollowUp or MeetingStage.Complete;

    public static Task<PublicMeetingPage> Read(IQueryable<Meeting> meeting) => meeting.Select(m => new PublicMeetingPage(
        m.Id, m.Group.Name, m.Group.Aim, m.Date, m.Starts, m.Ends, m.Room != null ? m.Room.Name : m.OtherPlace, m.Aim, m.Stage,
        m.Items.OrderBy(i => i.Position).ThenBy(i => i.Id).Select(i => i.Title).ToList())).FirstOr404();
}
