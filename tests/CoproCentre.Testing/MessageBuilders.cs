using CoproCentre.Data.Groups;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing;

public static class MessageBuilders
{
    /// <summary>A message written now, to everybody in the group unless some are named.</summary>
    public static Task<GroupMessage> AMessage(this CentreHost host, Group group, Person by, string text = "No lunch on Tuesday.", params Person[] to) => host.InDb(async db =>
    {
        var message = new GroupMessage(
            await db.Groups.WithMembers().SingleAsync(g => g.Id == group.Id), text, await db.People.SingleAsync(p => p.Id == by.Id),
            host.Time.GetUtcNow().UtcDateTime, to.Length == 0 ? null : [.. to.Select(p => p.Id)]);
        db.Add(message);
        await db.SaveChangesAsync();
        return message;
    });
}
