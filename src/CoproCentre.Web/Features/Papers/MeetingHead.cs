using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;

namespace CoproCentre.Web.Features.Papers;

/// <summary>A paper of a meeting.</summary>
public interface IPaper
{
    MeetingHead Head { get; }
}

/// <summary>What stands at the top of every paper of a meeting.</summary>
public sealed record MeetingHead(
    int Id, int GroupId, string Group, DateOnly Date, TimeOnly Starts, TimeOnly Ends, string Place, string Aim, string? Chair, string? NoteTaker,
    string Rules, DateOnly? NextDate, TimeOnly? NextTime, bool IsDraft, string? CancelledBecause)
{
    /// <summary>One rule a line.</summary>
    public IReadOnlyList<string> GroundRules => Rules.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Task<MeetingHead> Read(IQueryable<Meeting> meeting) => meeting
        .Select(m => new MeetingHead(
            m.Id, m.GroupId, m.Group.Name, m.Date, m.Starts, m.Ends, m.Room != null ? m.Room.Name : m.OtherPlace, m.Aim,
            m.Chair!.ChosenName, m.NoteTaker!.ChosenName, m.GroundRules, m.NextDate, m.NextTime,
            m.Stage == MeetingStage.Planning && m.PublishedAt == null, m.CancelledBecause))
        .FirstOr404();
}
