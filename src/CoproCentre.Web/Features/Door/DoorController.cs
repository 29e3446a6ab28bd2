using System.Globalization;
using CoproCentre.Data;
using CoproCentre.Data.People;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Door;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using CoproCentre.Web.TagHelpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Door;

/// <summary>The tablet at the door: who are you? One question a page (V6).</summary>
[PairedDevice, Route("door")]
public sealed class DoorController(CoproContext db, DoorTablet tablet, DoorNotes notes, DoorCodes codes, CentreClock clock) : Controller
{
    /// <summary>Where names are that begin with no letter.</summary>
    public const string Other = "other";

    private const int NamesOnAPage = 24;

    /// <summary>A page that is left alone goes back to the start; the header needs no script and no style.</summary>
    public static void GoBackAfter(HttpResponse response, int seconds) => response.Headers["Refresh"] = string.Create(CultureInfo.InvariantCulture, $"{seconds}; url=/door");

    public const int IdleSeconds = 60;
    public const int ResultSeconds = 20;
    public const int WritingSeconds = 300;

    [HttpGet(""), AllowAnonymous]
    public async Task<IActionResult> Index()
    {
        if (await tablet.Read() is null)
            return View("NotPaired");
        notes.PutDown();
        var letters = (await Names()).Select(n => n.Letter).Distinct().OrderBy(l => l == Other).ThenBy(l => l, StringComparer.InvariantCulture).ToList();
        return View("Letters", new LettersPage(letters));
    }

    [HttpGet("names")]
    public async Task<IActionResult> Names(string? letter = null, int page = 1)
    {
        GoBackAfter(Response, IdleSeconds);
        var all = (await Names()).Where(n => n.Letter == letter).ToList();
        if (all.Count == 0)
            return LocalRedirect("/door");
        var twice = all.GroupBy(n => n.Name.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return View("Names", new NamesPage(letter!, all.Select(n => twice.Contains(n.Name.Name) ? n.Name : n.Name with { KnownAs = "" }).ToList().ToPage(page, NamesOnAPage)));
    }

    /// <summary>The person is in no address: what is pressed next belongs to whoever is in hand.</summary>
    [HttpPost("names"), Repeatable]
    public async Task<IActionResult> Choose(int id)
    {
        if (!await db.People.Known().AnyAsync(p => p.Id == id))
            return LocalRedirect("/door");
        notes.Take(id);
        return LocalRedirect("/door/pin");
    }

    [HttpGet("newcomers")]
    public IActionResult Newcomer()
    {
        GoBackAfter(Response, WritingSeconds);
        return View("Newcomer", new NewcomerForm());
    }

    [HttpPost("newcomers"), FormPage(nameof(Newcomer))]
    public async Task<IActionResult> Newcomer(NewcomerForm form)
    {
        var pin = Pin.Checked(form.DoorPin);
        var person = new Person(form.Name!, clock.UtcNow);
        db.Add(person);
        await db.SaveChangesAsync();
        var door = new AtTheDoor(person);
        door.Choose(codes.HashOfPin(person.Id, pin), clock.UtcNow);
        var visit = new Visit(person, clock.Today, clock.UtcNow, VisitWay.Newcomer);
        db.AddRange(door, visit);
        await db.SaveChangesAsync();
        return LocalRedirect($"/door/results/{notes.KeyFor(new(DoorKind.Welcome, visit.Id))}");
    }

    private async Task<List<(string Letter, DoorName Name)>> Names()
    {
        var people = await db.People.Known().OrderByName(p => p.ChosenName).ThenBy(p => p.Id)
            .Select(p => new DoorName(p.Id, p.ChosenName, db.AtTheDoor.Where(d => d.PersonId == p.Id).Select(d => d.KnownAs).FirstOrDefault() ?? "")).ToListAsync();
        return [.. people.Select(p => (LetterOf(p.Name), p))];
    }

    /// <summary>The letter under which a name is found, in any alphabet; marks above and below do not count.</summary>
    public static string LetterOf(string name)
    {
        var first = SeatTagHelper.FirstLetter(name);
        var plain = Folded.Of(first);
        var letter = plain.Length > 0 ? StringInfo.GetNextTextElement(plain).ToUpperInvariant() : first;
        return letter.Length > 0 && char.IsLetter(letter, 0) ? letter : Other;
    }
}
