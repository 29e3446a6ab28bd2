using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Domain.Meetings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Benchmarks.Bare;

/// <summary>The least an MVC page can be: one query, the same rows as a list of the site in a table, nobody signed in.</summary>
public static class BareSite
{
    public const string Word = "bare";

    public static async Task Run(string database, string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddCoproContext(DatabaseProvider.Sqlite, $"Data Source={database}");
        builder.Services.AddControllersWithViews();
        var app = builder.Build();
        app.MapControllers();
        app.Urls.Add(address);
        await app.RunAsync();
    }
}

/// <summary>The rows of the site's lists, each page with one query and no more.</summary>
public sealed class RowsController(CoproContext db) : Controller
{
    private const int Rows = 20;

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    [HttpGet("/meetings")]
    public Task<IActionResult> Meetings() => Table(db.Meetings.Where(m => m.Date < Today)
        .OrderByDescending(m => m.Date).ThenByDescending(m => m.Starts).ThenBy(m => m.Id)
        .Select(m => new object?[] { m.Group.Name, m.Date, m.Starts, m.Ends, m.Room != null ? m.Room.Name : m.OtherPlace, m.Stage }));

    [HttpGet("/people")]
    public Task<IActionResult> People() => Table(db.People.OrderByName(p => p.ChosenName).ThenBy(p => p.Id)
        .Select(p => new object?[] { p.ChosenName, p.IntroducedAs, p.Way, p.Phone, p.Email }));

    [HttpGet("/groups")]
    public Task<IActionResult> Groups() => Table(db.Groups.OrderBy(g => g.Name).Select(g => new object?[]
    {
        g.Name, g.Aim, g.Rhythm, g.IsOpen, g.Memberships.Count(m => m.Until == null),
        db.Meetings.Where(m => m.GroupId == g.Id && m.Date >= Today && m.Stage == MeetingStage.Published).Min(m => (DateOnly?)m.Date),
    }));

    [HttpGet("/actions")]
    public Task<IActionResult> Actions() => Table(db.Actions.OpenOn(Today).OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(Rows)
        .Select(a => new { a.What, a.DueOn, a.Horizon, a.State, a.ParkedUntil, a.ClosedOn, Group = a.Group.Name, Who = a.Owners.Select(o => o.Person != null ? o.Person.ChosenName : o.Name) }),
        a => [a.What, string.Join(", ", a.Who), a.DueOn, a.Horizon, a.State, a.ParkedUntil, a.ClosedOn, a.Group]);

    private async Task<IActionResult> Table(IQueryable<object?[]> rows) => View("~/Bare/Rows.cshtml", await rows.Take(Rows).ToListAsync());

    private async Task<IActionResult> Table<T>(IQueryable<T> rows, Func<T, object?[]> cells) =>
        View("~/Bare/Rows.cshtml", (await rows.ToListAsync()).ConvertAll(row => cells(row)));
}
