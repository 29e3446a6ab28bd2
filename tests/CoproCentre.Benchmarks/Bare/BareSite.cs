using CoproCentre.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Benchmarks.Bare;

/// <summary>The least an MVC page can be: one query, the rows in a table, nobody signed in.</summary>
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

public sealed class RowsController(CoproContext db) : Controller
{
    private const int Rows = 20;

    [HttpGet("/")]
    public async Task<IActionResult> Index() => View("~/Bare/Rows.cshtml", await db.Meetings
        .OrderByDescending(m => m.Date).Take(Rows)
        .Select(m => new Row(m.Group.Name, m.Date, m.Room!.Name, m.Chair!.ChosenName, m.Stage.ToString()))
        .ToListAsync());
}

public sealed record Row(string Group, DateOnly Date, string Room, string? Chair, string Stage);
