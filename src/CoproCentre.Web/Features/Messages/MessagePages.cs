using System.Linq.Expressions;
using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Messages;

/// <summary>The messages of a group: all of them for those who lead it, one's own for a member.</summary>
public sealed record MessagesPage(int GroupId, string GroupName, bool IsOpen, bool IsLead, Paged<MessageRow> Messages);

/// <summary>A message in a list. Counts only; no name but the writer's, and never how to reach anybody.</summary>
/// <param name="Sent">To whom it went out by e-mail or text, or on a slip, and who did not say here that they saw it.</param>
/// <param name="Waits">It is for the person who looks, and they have not seen it.</param>
public sealed record MessageRow(
    int Id, int GroupId, string Group, string Text, string By, DateTime WrittenAt, DateTime? TakenBackAt, bool IsForEverybody, int For, int Seen, int Told, int Sent, int StillToTell, bool Waits);

/// <summary>One message for those who lead the group: who is still to tell, whom somebody told, and to whom it was sent.</summary>
public sealed record MessagePage(string GroupName, MessageRow Message, string? TakenBackBy, Paged<ReaderRow> Readers);

/// <summary>Somebody who is still to tell, or was told by somebody, or likes to be sent it.</summary>
public sealed record ReaderRow(int PersonId, string Name, DateTime? ToldAt, string? ToldBy, bool IsOnItsWay, DateTime? SentAt);

/// <summary>A new message, the people it can go to, and when the last one went out.</summary>
public sealed record NewMessagePage(int GroupId, string GroupName, IReadOnlyList<SelectListItem> People, DateTime? LastAt, NewMessageForm Form);

/// <summary>A message that waits on somebody's home page.</summary>
public sealed record WaitingMessage(int Id, int GroupId, string Group, string Text, string By, DateTime WrittenAt);

public static class MessageRows
{
    public static IQueryable<MessageRow> AsRows(this IQueryable<GroupMessage> messages, CoproContext db, Viewer viewer, DateTime now)
    {
        var toTell = db.StillToTell(now);
        Expression<Func<GroupMessage, MessageRow>> row = m => new(
            m.Id, m.GroupId, m.Group.Name, m.Text, m.By.ChosenName, m.WrittenAt, m.TakenBackAt, m.IsForEverybody,
            m.Readers.Count, m.Readers.Count(r => r.SeenAt != null), m.Readers.Count(r => r.SeenAt == null && r.ToldAt != null),
            m.Readers.Count(r => r.SeenAt == null && r.ToldAt == null && r.NoticeId != null && r.Notice!.ReachedAt != null),
            toTell.Count(r => r.MessageId == m.Id),
            m.TakenBackAt == null && m.Readers.Any(r => r.PersonId == viewer.PersonId && r.SeenAt == null && r.ToldAt == null && (r.NoticeId == null || r.Notice!.ReachedAt == null)));
        return messages.Select(row);
    }
}
