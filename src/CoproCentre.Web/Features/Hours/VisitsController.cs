using CoproCentre.Data;
using CoproCentre.Data.Days;
using CoproCentre.Domain.Days;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Hours;

/// <summary>
/// One visit and its times. Workers put any right; people answer for their own forgotten end (V6). Both values stay, with who and why.
/// </summary>
[Route("hours/{id:int}")]
public sealed class VisitsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet(""), Looks(typeof(Visit), "id")]
    public async Task<IActionResult> Show(int id)
    {
        var visit = await Visible().AsNoTracking().Include(v => v.Person).FirstOr404(v => v.Id == id);
        var corrections = await db.Set<VisitCorrection>().Where(c => c.VisitId == id).OrderBy(c => c.At).ThenBy(c => c.Id)
            .Select(c => new CorrectionLine(c.ArrivedBefore, c.LeftBefore, c.ArrivedAfter, c.LeftAfter, c.Why, c.By.ChosenName, c.At)).ToListAsync();
        var line = new VisitLine(visit.Id, visit.Person.ChosenName, visit.Day, visit.ArrivedAt, visit.LeftAt, visit.End, visit.Minutes, corrections.Count > 0);
        var came = clock.ToLocal(visit.ArrivedAt);
        DateTime? left = visit.LeftAt is { } at ? clock.ToLocal(at) : null;
        return View("Visit", new VisitPage(line, visit.PersonId == me.PersonId, MayCorrect(visit), corrections, new()
        {
            Came = new(TimeOnly.FromDateTime(came)),
            Left = new(left is { } time ? TimeOnly.FromDateTime(time) : null),
            NextDay = left is { } end && DateOnly.FromDateTime(end) > visit.Day,
            Version = visit.Version,
        }));
    }

    [HttpPost(""), FormPage(nameof(Show))]
    public async Task<IActionResult> Show(int id, CorrectionForm form)
    {
        var visit = await Visible().Include(v => v.Person).FirstOr404(v => v.Id == id);
        if (!MayCorrect(visit))
            throw new NotThereException();
        db.Expect(visit, form.Version);
        // People say when they left; when they came stays as the door wrote it.
        var came = me.Viewer.IsWorker ? Instant(visit.Day, form.Came.Value!.Value, visit.ArrivedAt) : visit.ArrivedAt;
        DateTime? left = form.NobodyKnows ? null : Instant(visit.Day.AddDays(form.NextDay ? 1 : 0), form.Left.Value!.Value, visit.LeftAt);
        visit.Correct(came, left, await me.Load(db), form.Why!, clock.UtcNow);
        await db.SaveChangesAsync();
        await db.CountJobs(visit.PersonId, visit.Day);
        await db.SaveChangesAsync();
        return this.Done(texts["The times are put right. What was there before is kept below."], $"/hours/{id}");
    }

    private IQueryable<Visit> Visible() => me.Viewer.IsWorker ? db.Visits : db.Visits.Where(v => v.PersonId == me.PersonId);

    private bool MayCorrect(Visit visit) => me.Viewer.IsWorker || (visit.PersonId == me.PersonId && visit.End == VisitEnd.Open && visit.Day < clock.Today);

    // A time that was not changed keeps its seconds, and which of the two it is where the clocks go back.
    private DateTime Instant(DateOnly day, TimeOnly time, DateTime? before) =>
        before is { } known && clock.ToLocal(known) is var local && DateOnly.FromDateTime(local) == day && local.Hour == time.Hour && local.Minute == time.Minute ? known : clock.ToUtc(day, time);
}
