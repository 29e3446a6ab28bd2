using CoproCentre.Data;
using CoproCentre.Data.Invitations;
using CoproCentre.Domain.Notices;
using CoproCentre.Web.Features.Invitations;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Jobs;

/// <summary>
/// Reminds those who said yes or maybe in the morning of the day before a meeting (C3). Who was not reminded then, because nothing ran, is reminded as
/// soon as something runs, until the meeting begins.
/// </summary>
public sealed class RemindOfMeetings(CoproContext db, CentreClock clock, InvitationWords words, ReplyLinks links) : IJob
{
    /// <summary>By the centre's clock.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    public string Name => "remind-of-meetings";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken stop)
    {
        var (today, now) = (clock.Today, clock.TimeOfDay);
        await Remind(today, now, stop);
        if (now >= Morning)
            await Remind(today.AddDays(1), TimeOnly.MinValue, stop);
    }

    private async Task Remind(DateOnly day, TimeOnly from, CancellationToken stop)
    {
        // Found and marked in one transaction, so that two processes never remind the same person.
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var found = await db.Invitations.ToRemind(day, from, clock.ToUtc(day.AddDays(-1), Morning))
            .Include(i => i.Person).Include(i => i.Meeting).ThenInclude(m => m.Group).Include(i => i.Meeting).ThenInclude(m => m.Room).ToListAsync(stop);
        foreach (var invitation in found.Where(i => i.Remind()))
        {
            var link = links.AddressFor(invitation.MeetingId, invitation.PersonId);
            db.Add(new Notice(invitation.Person, NoticeKind.Reminder, words.Reminder(invitation.Meeting), link, needsAnswer: false, clock.UtcNow));
        }

        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }
}
