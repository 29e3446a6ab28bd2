using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;

namespace CoproCentre.Data.Groups;

/// <summary>Which messages of a group somebody may read, which wait for them, and who is still to tell (C3).</summary>
public static class GroupMessageQueries
{
    /// <summary>All messages of the groups somebody leads; who wrote before keeps no right when they lead no longer.</summary>
    public static IQueryable<GroupMessage> LedBy(this IQueryable<GroupMessage> messages, Viewer viewer) =>
        messages.Where(m => (viewer.IsWorker && m.Group.IsOpen)
            || m.Group.Memberships.Any(s => s.PersonId == viewer.PersonId && s.Until == null && (viewer.IsWorker || s.Role != GroupRole.Member)));

    /// <summary>Messages to somebody in the groups they belong to now, but for those taken back.</summary>
    public static IQueryable<GroupMessageReader> To(this IQueryable<GroupMessageReader> readers, int personId) =>
        readers.InTheGroup().Where(r => r.PersonId == personId && r.Message.TakenBackAt == null);

    /// <summary>Readers who have neither seen the message nor been told, and to whom it was not sent either.</summary>
    public static IQueryable<GroupMessageReader> Waiting(this IQueryable<GroupMessageReader> readers) =>
        readers.Where(r => r.SeenAt == null && r.ToldAt == null && (r.NoticeId == null || r.Notice!.ReachedAt == null));

    /// <summary>Readers somebody should tell in person: those who cannot sign in and are sent nothing at once, the others when they had some days.</summary>
    public static IQueryable<GroupMessageReader> StillToTell(this CoproContext db, DateTime now)
    {
        var longAgo = now.AddDays(-GroupMessage.DaysToSee);
        return db.MessageReaders.InTheGroup().Waiting().Where(r => r.Message.TakenBackAt == null
            && (r.Message.WrittenAt <= longAgo || (r.NoticeId == null && !db.Accounts.Any(a => a.PersonId == r.PersonId && a.ClosedAt == null))));
    }

    /// <summary>Who has left the group reads its messages no longer, and nobody has to tell them.</summary>
    public static IQueryable<GroupMessageReader> InTheGroup(this IQueryable<GroupMessageReader> readers) =>
        readers.Where(r => r.Message.Group.Memberships.Any(s => s.PersonId == r.PersonId && s.Until == null));
}
