using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;

namespace CoproCentre.Web.Features.Papers;

/// <summary>The write-up as the group wrote it, and how far it is. Who came and what was agreed stand in its text, as far as the group wants them to.</summary>
public sealed record MinutesPaper(MeetingHead Head, MinutesStage Stage, IReadOnlyList<Passage> Text) : IPaper
{
    public static async Task<MinutesPaper> Read(IQueryable<Meeting> meeting)
    {
        var minutes = await meeting.Where(m => m.Minutes != null).Select(m => new { m.Minutes!.Stage, m.Minutes.Text }).FirstOr404();
        return new(await MeetingHead.Read(meeting), minutes.Stage, Passage.Of(minutes.Text));
    }
}
