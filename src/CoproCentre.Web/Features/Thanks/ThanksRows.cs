using System.Linq.Expressions;
using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.Thanks;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Thanks;

namespace CoproCentre.Web.Features.Thanks;

public static class ThanksRows
{
    /// <summary>Thanks as somebody sees them: who is thanked beside others reads only their own name.</summary>
    public static Expression<Func<ThankYou, ThanksRow>> For(CoproContext db, Viewer viewer)
    {
        var me = viewer.PersonId;
        var named = db.Thanked.OnNoticeboard();
        var led = db.Groups.LedBy(viewer);
        var chaired = db.Meetings.ChairedBy(viewer);
        return t => new ThanksRow(
            t.Id, t.ById == me || led.Any(g => g.Id == t.GroupId) || chaired.Any(m => m.Id == t.MeetingId),
            t.People.OrderBy(p => p.Id).Select(p => new ThankedRow(p.Id, p.PersonId, p.Person != null ? p.Person.ChosenName : p.Name, named.Any(n => n.Id == p.Id), p.TakenDownAt != null)).ToList(),
            t.Words, t.By.ChosenName, t.Group!.Name, t.SaidOn, t.ForNoticeboard, me, t.ById == me);
    }
}
