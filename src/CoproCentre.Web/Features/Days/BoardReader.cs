using CoproCentre.Data;
using CoproCentre.Data.Days;
using CoproCentre.Data.People;
using CoproCentre.Domain.Days;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Days;

/// <summary>Reads the board of a day in a fixed number of queries, however many are in and however many jobs there are.</summary>
public sealed class BoardReader(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts)
{
    /// <param name="find">Who has come in; then the words worth a word wait.</param>
    /// <param name="putRight">A day that is over can be changed.</param>
    public async Task<BoardPage> Read(DateOnly day, string? find = null, bool putRight = false)
    {
        var (isToday, isPast) = (day == clock.Today, day < clock.Today);
        var on = await db.DayOf(day);
        var visits = isPast || isToday ? await Visits(day) : [];
        var (placed, lead) = await Placed(day);
        var roles = await db.JobsOf([.. on.Sessions.Select(s => s.Session.Id)], [.. placed.Select(p => p.RoleId).Distinct()]);
        List<VisitLine> here = [.. visits.Where(v => v.IsIn || isPast).DistinctBy(v => v.PersonId)];
        var standings = await db.StandingsOf(roles, [.. here.Select(v => v.PersonId).Concat(placed.Select(p => p.PersonId)).Distinct()], day);
        var board = new BoardMaking(on, roles, placed, [.. here.Select(v => new DayPerson(v.PersonId, v.Name))], standings, me.Viewer.IsWorker, texts)
        {
            IsPast = isPast,
            // What is over is not shared out any more.
            Now = isToday ? clock.TimeOfDay : isPast ? TimeOnly.MaxValue : TimeOnly.MinValue,
            IsAsked = isToday,
        };
        var isSearching = !string.IsNullOrWhiteSpace(find);
        var words = isToday && me.Viewer.IsWorker && !isSearching ? await Words(here) : [];
        var sessions = board.Sessions();
        return new(day, clock.Today, me.Viewer.IsWorker, !isPast || putRight, on.ClosedBecause, isPast ? null : lead, here.Count, isToday ? board.Free(here.Where(v => v.IsFirst).Select(v => v.PersonId).ToHashSet()) : [],
            sessions, board.Elsewhere(), words, isToday ? BoardMaking.Next(sessions) : null, isToday && me.Viewer.IsWorker ? new(find, isSearching ? await Found(day, find!) : []) : null);
    }

    // Who leads the meeting comes with those who have places, as one more line without a number.
    private async Task<(List<PlacedLine> Placed, string? Lead)> Placed(DateOnly day)
    {
        var lines = await db.Placements.Where(p => p.Day == day)
            .Select(p => new { p.Id, p.PersonId, Name = p.Person.ChosenName, p.RoleId, Role = p.Role.Name, p.SessionId, Session = p.Session.Name, p.IsLearning })
            .Concat(db.DayLeads.Where(l => l.Day == day)
                .Select(l => new { Id = 0, l.PersonId, Name = l.Person.ChosenName, RoleId = 0, Role = "", SessionId = 0, Session = "", IsLearning = false }))
            .ToListAsync();
        return ([.. lines.Where(l => l.Id > 0).Select(l => new PlacedLine(l.Id, l.PersonId, l.Name, l.RoleId, l.Role, l.SessionId, l.Session, l.IsLearning))],
            lines.Find(l => l.Id == 0)?.Name);
    }

    private async Task<List<VisitLine>> Visits(DateOnly day)
    {
        var since = clock.UtcNow - Visit.Longest;
        return await db.Visits.Where(v => v.Day == day).OrderByDescending(v => v.End == VisitEnd.Open && v.ArrivedAt > since).ThenBy(v => v.Id)
            .Select(v => new VisitLine(v.PersonId, v.Person.ChosenName, v.End == VisitEnd.Open && v.ArrivedAt > since,
                !db.Visits.Any(o => o.PersonId == v.PersonId && o.Day < day))).ToListAsync();
    }

    private async Task<IReadOnlyList<WordWith>> Words(List<VisitLine> here)
    {
        var words = await db.WorthAWord([.. here.Select(v => v.PersonId)], me.Viewer, clock.Today);
        return
        [
            .. here.Join(words, v => v.PersonId, w => w.PersonId, (v, w) => (v, w)).GroupBy(x => x.v)
                .Select(x => new WordWith(x.Key.PersonId, x.Key.Name, [.. x.Select(y => y.w).OrderBy(w => w.About).ThenBy(w => w.Day).ThenBy(w => w.RecordId)]))
                .OrderBy(w => w.About[0].About).ThenBy(w => w.About[0].Day).ThenBy(w => w.Name, StringComparer.OrdinalIgnoreCase).ThenBy(w => w.PersonId),
        ];
    }

    private async Task<IReadOnlyList<FoundPerson>> Found(DateOnly day, string find) =>
        await db.People.VisibleTo(me.Viewer).Called(find).OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Take(CameIn.MostFound)
            .Select(p => new FoundPerson(p.Id, p.ChosenName, db.Visits.Any(v => v.Day == day && v.PersonId == p.Id && v.End == VisitEnd.Open))).ToListAsync();

    private sealed record VisitLine(int PersonId, string Name, bool IsIn, bool IsFirst);
}

/// <summary>Somebody who has a place on a day.</summary>
internal sealed record PlacedLine(int Id, int PersonId, string Name, int RoleId, string Role, int SessionId, string Session, bool IsLearning);
