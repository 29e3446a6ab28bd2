using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Features.Planning;

/// <summary>What stands at the top of every planning page.</summary>
public sealed record MeetingHead(int Id, string Group, DateOnly Date, TimeOnly Starts, TimeOnly Ends, MeetingStage Stage)
{
    public bool IsPlanned => Stage is MeetingStage.Planning or MeetingStage.Published;

    public static MeetingHead Of(Meeting meeting) => new(meeting.Id, meeting.Group.Name, meeting.Date, meeting.Starts, meeting.Ends, meeting.Stage);
}
