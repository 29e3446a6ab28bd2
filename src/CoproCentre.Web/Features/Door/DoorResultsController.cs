using CoproCentre.Data;
using CoproCentre.Domain;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Door;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Door;

/// <summary>What came of it at the door, and what is asked next; each goes back to the start by itself (V6).</summary>
[PairedDevice, Route("door/results/{key}")]
public sealed class DoorResultsController(CoproContext db, DoorNotes notes, DoorSigning signing, CentreClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string key) => notes.Read(key) is { } result ? await Page(result, key) : LocalRedirect("/door");

    /// <summary>They go without having signed in when they came.</summary>
    [HttpGet("arrival")]
    public async Task<IActionResult> Arrival(string key) =>
        notes.Read(key) is { Kind: DoorKind.Welcome } result ? await Page(result with { Kind = DoorKind.Came }, key) : LocalRedirect("/door");

    [HttpPost("arrival")]
    public async Task<IActionResult> Arrival(string key, TimeAnswer answer)
    {
        if (notes.Read(key) is not { Kind: DoorKind.Welcome } result)
            return LocalRedirect("/door");
        var visit = await Acting(result);
        return Lead(await signing.Told(result.VisitId, Chosen(answer, DoorTimes.ForComing(clock.UtcNow.AddMinutes(2), clock.StartOf(visit.Day)!.Value))));
    }

    [HttpPost("departure")]
    public async Task<IActionResult> Departure(string key)
    {
        if (notes.Read(key) is not { Kind: DoorKind.AlreadyIn or DoorKind.Welcome } result)
            return LocalRedirect("/door");
        await Acting(result);
        return Lead(await signing.Out(result.VisitId));
    }

    [HttpPost("answer")]
    public async Task<IActionResult> Answer(string key, TimeAnswer answer)
    {
        if (notes.Read(key) is not { Kind: DoorKind.Forgotten } result)
            return LocalRedirect("/door");
        var visit = await Acting(result);
        return Lead(await signing.SayWhenTheyLeft(result.VisitId, Chosen(answer, DoorTimes.ForLeaving(visit.ArrivedAt, clock.UtcNow))));
    }

    private LocalRedirectResult Lead(DoorResult result) => LocalRedirect($"/door/results/{notes.KeyFor(result)}");

    private async Task<Visit> Acting(DoorResult result)
    {
        var visit = await signing.Load(result.VisitId);
        DoorTablet.Acts(HttpContext, visit.PersonId);
        return visit;
    }

    private static DateTime? Chosen(TimeAnswer answer, IReadOnlyList<DateTime> offered) => answer.At == TimeAnswer.NobodyKnows
        ? null
        : offered.Where(t => TimeAnswer.Of(t) == answer.At).Select(t => (DateTime?)t).FirstOrDefault() ?? throw new RuleBrokenException($"Choose one of the times.");

    private async Task<IActionResult> Page(DoorResult result, string key)
    {
        DoorController.GoBackAfter(Response, result.Kind is DoorKind.Forgotten or DoorKind.Came ? DoorController.IdleSeconds : DoorController.ResultSeconds);
        var visit = await db.Visits.AsNoTracking().Include(v => v.Person).FirstOrDefaultAsync(v => v.Id == result.VisitId);
        if (visit is null)
            return LocalRedirect("/door");
        var minutes = result.Kind == DoorKind.Gone
            ? await db.Visits.Where(v => v.PersonId == visit.PersonId && v.Day == visit.Day).SumAsync(v => v.Minutes)
            : 0;
        IReadOnlyList<DateTime> times = result.Kind switch
        {
            DoorKind.Came => DoorTimes.ForComing(clock.UtcNow, clock.StartOf(visit.Day)!.Value),
            DoorKind.Forgotten => DoorTimes.ForLeaving(visit.ArrivedAt, clock.UtcNow),
            _ => [],
        };
        return View("Result", new ResultPage(result.Kind, key, visit.PersonId, visit.Person.ChosenName, visit.Day, clock.ToLocal(visit.ArrivedAt), minutes, times));
    }
}
