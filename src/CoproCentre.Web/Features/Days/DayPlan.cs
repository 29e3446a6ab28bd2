using CoproCentre.Data;
using CoproCentre.Data.Days;
using CoproCentre.Domain;
using CoproCentre.Web.Features.Posters;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Days;

/// <summary>Who does which job on a day, by chosen names, and nothing else (V5).</summary>
public sealed record DayPlan(DateOnly Day, string ClosedBecause, IReadOnlyList<PlanSession> Sessions)
{
    // What a page of A4 holds below its head, in millimetres; the style sheet _plan.scss lays it out in two columns.
    private const double ColumnWidth = 82;
    private const double BothColumns = 2 * 196;
    private const double Leading = 1.32;
    private const double Largest = 18;

    /// <summary>Every line of the paper.</summary>
    public IEnumerable<string> Lines => Sessions.SelectMany(s => s.Jobs.SelectMany(j => new[] { j.Name, "", j.Said(Blank) }).Prepend("").Prepend($"{s.Name} {Say.Time(s.Starts)} {Say.Time(s.Ends)}"));

    /// <summary>The largest letters with which all jobs are on one page.</summary>
    public string LetterSize => PosterFit.Class(PosterFit.Size([.. Lines], ColumnWidth, BothColumns, Largest, Leading));

    /// <summary>A place to write a name.</summary>
    public const string Blank = "______________";

    public static async Task<DayPlan> Read(CoproContext db, DateOnly day)
    {
        var on = await db.DayOf(day);
        var placed = await db.Placements.Where(p => p.Day == day).OrderBy(p => p.IsLearning).ThenBy(p => p.Id).Select(p => new { p.SessionId, p.RoleId, p.PersonId, p.Person.ChosenName, p.IsLearning }).ToListAsync();
        var roles = await db.JobsOf([.. on.Sessions.Select(s => s.Session.Id)], [.. placed.Select(p => p.RoleId).Distinct()]);
        return new(day, on.ClosedBecause,
        [
            .. on.Sessions.Select(s => new PlanSession(s.Session.Name, s.Starts, s.Ends,
            [
                .. from role in roles.OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Id)
                   let people = placed.Where(p => p.RoleId == role.Id && p.SessionId == s.Session.Id).ToList()
                   let places = role.IsClosed || role.MadeForId is not null ? 0 : role.Places.Where(p => p.SessionId == s.Session.Id).Select(p => p.Count).FirstOrDefault()
                   where people.Count > 0 || places > 0
                   select new PlanJob(role.Name, [.. people.Select(p => new PlanPerson(p.PersonId, p.ChosenName))], Math.Max(0, places - people.Count(p => !p.IsLearning))),
            ])).Where(s => s.Jobs.Count > 0),
        ]);
    }
}

public sealed record PlanSession(string Name, TimeOnly Starts, TimeOnly Ends, IReadOnlyList<PlanJob> Jobs);

public sealed record PlanPerson(int Id, string Name);

/// <param name="Free">Places that are still free.</param>
public sealed record PlanJob(string Name, IReadOnlyList<PlanPerson> People, int Free)
{
    private const int MostBlanks = 3;

    /// <summary>The names in a line, with room to write those that are missing.</summary>
    public string Said(string blank) => string.Join(", ", [.. People.Select(p => p.Name), .. Enumerable.Repeat(blank, Math.Min(Free, MostBlanks))]);
}

/// <param name="MayShareOut">The board is for the reader.</param>
public sealed record PlanPage(DayPlan Plan, DateOnly Today, bool MayShareOut)
{
    public string Address => DayAccess.AddressOf(Plan.Day);
}
