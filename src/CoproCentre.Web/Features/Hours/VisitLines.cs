using System.Linq.Expressions;
using CoproCentre.Data;
using CoproCentre.Data.Days;
using CoproCentre.Domain.Days;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Features.Hours;

/// <summary>Reads visits as lines of a list.</summary>
internal static class VisitLines
{
    public static Expression<Func<Visit, VisitLine>> Read { get; } =
        v => new(v.Id, v.Person.ChosenName, v.Day, v.ArrivedAt, v.LeftAt, v.End, v.Minutes, v.Corrections.Any());

    public static async Task<PersonHoursPage> Of(CoproContext db, CentreClock clock, int personId, string name, bool isMine, int page)
    {
        var theirs = db.Visits.Where(v => v.PersonId == personId);
        var (week, today) = (IsoWeek.Of(clock.Today), clock.Today);
        var visits = await theirs.OrderByDescending(v => v.ArrivedAt).ThenByDescending(v => v.Id).Select(Read).ToPage(page);
        return new(personId, name, isMine, await theirs.MinutesBetween(week.Monday, week.Sunday), await theirs.MinutesBetween(new(today.Year, 1, 1), new(today.Year, 12, 31)), visits);
    }
}
