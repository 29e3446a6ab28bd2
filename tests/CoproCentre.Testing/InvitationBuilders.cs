using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Invitations;
using CoproCentre.Web.Jobs;
using CoproCentre.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Testing;

public static class InvitationBuilders
{
    /// <summary>People who are asked now to a meeting whose agenda is shared.</summary>
    public static Task Ask(this CentreHost host, Meeting meeting, Person by, params Person[] people) => host.In<Inviting>(async (inviting, db) =>
    {
        var ids = people.Select(p => p.Id).ToList();
        inviting.Ask(
            await db.Meetings.Include(m => m.Group).Include(m => m.Room).SingleAsync(m => m.Id == meeting.Id), await db.People.Where(p => ids.Contains(p.Id)).ToListAsync(),
            await db.People.SingleAsync(p => p.Id == by.Id), host.Time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    });

    /// <summary>What a person says to their invitation, now.</summary>
    public static Task Answer(this CentreHost host, Meeting meeting, Person person, Reply reply) => host.Save(async db =>
    {
        var invitation = await db.Invitations.Include(i => i.Meeting).SingleAsync(i => i.MeetingId == meeting.Id && i.PersonId == person.Id);
        invitation.Answer(reply, host.Time.GetUtcNow().UtcDateTime, host.Time.GetUtcNow().UtcDateTime);
    });

    public static Task<Invitation> InvitationOf(this CentreHost host, Meeting meeting, Person person) => host.InDb(db =>
        db.Invitations.AsNoTracking().Include(i => i.Notice).Include(i => i.RecordedBy).SingleAsync(i => i.MeetingId == meeting.Id && i.PersonId == person.Id));

    /// <summary>The address of a person's own page for a meeting.</summary>
    public static string ReplyAddress(this CentreHost host, Meeting meeting, Person person) =>
        host.Services.GetRequiredService<ReplyLinks>().AddressFor(meeting.Id, person.Id);

    /// <summary>A round of the reminders.</summary>
    public static async Task RemindOfMeetings(this CentreHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IJob>().OfType<RemindOfMeetings>().Single().Run(default);
    }

    private static async Task In<T>(this CentreHost host, Func<T, Data.CoproContext, Task> work)
        where T : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>(), scope.ServiceProvider.GetRequiredService<Data.CoproContext>());
    }
}
