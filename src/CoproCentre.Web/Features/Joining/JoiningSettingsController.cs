using CoproCentre.Data;
using CoproCentre.Domain;
using CoproCentre.Domain.Joining;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Joining;

/// <summary>What is talked about with everybody who begins, and the agreement, which is the centre's own (V2).</summary>
[Authorize(Policies.WorkerOrManager), Route("settings/induction")]
public sealed class JoiningSettingsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var points = await db.InductionPoints.AsNoTracking().OrderBy(p => p.IsRetired).ThenBy(p => p.Id).ToListAsync();
        var text = await Newest().AsNoTracking().FirstOrDefaultAsync();
        var agreed = text is null ? 0 : await db.Agreements.CountAsync(a => a.TextId == text.Id && a.SaidYesAt != null && a.ForCentreAt != null);
        return View("Settings", new JoiningSettingsPage(points, text, agreed, new()));
    }

    [HttpPost(""), FormPage(nameof(Index))]
    public async Task<IActionResult> Add(PointForm form)
    {
        db.Add(new InductionPoint(form.Text));
        await db.SaveChangesAsync();
        return this.Done(texts["Saved."], "/settings/induction");
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id)
    {
        var point = await db.InductionPoints.AsNoTracking().FirstOr404(p => p.Id == id);
        return View("Point", new PointPage(id, point.IsRetired, new() { Text = point.Text, Version = point.Version }));
    }

    [HttpPost("{id:int}"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, PointForm form)
    {
        var point = await db.InductionPoints.FirstOr404(p => p.Id == id);
        db.Expect(point, form.Version);
        point.Reword(form.Text);
        await db.SaveChangesAsync();
        return this.Done(texts["Saved."], "/settings/induction");
    }

    [HttpPost("{id:int}/retirement")]
    public async Task<IActionResult> Retire(int id)
    {
        var point = await db.InductionPoints.FirstOr404(p => p.Id == id);
        if (point.IsRetired)
            point.BringBack();
        else
            point.Retire();
        await db.SaveChangesAsync();
        return this.Done(point.IsRetired ? texts["It is off the list. What was talked about stays."] : texts["It is on the list again."], "/settings/induction");
    }

    [HttpGet("agreement")]
    public async Task<IActionResult> Text()
    {
        var newest = await Newest().AsNoTracking().FirstOrDefaultAsync();
        return View("AgreementText", new AgreementTextForm { CentreGives = newest?.CentreGives, WeAsk = newest?.WeAsk, Before = newest?.Number ?? 0 });
    }

    /// <summary>The next version; what people agreed to before stays as it was.</summary>
    [HttpPost("agreement"), FormPage(nameof(Text))]
    public async Task<IActionResult> Text(AgreementTextForm form)
    {
        var newest = await Newest().FirstOrDefaultAsync();
        if ((newest?.Number ?? 0) != form.Before)
            throw new RuleBrokenException($"Somebody else wrote a new version meanwhile. Open it, and see what is still to change.");
        if (newest is not null && newest.CentreGives == form.CentreGives?.Trim() && newest.WeAsk == form.WeAsk?.Trim())
            return this.Done(texts["Nothing has changed."], "/settings/induction");
        db.Add(new AgreementText(form.Before + 1, form.CentreGives, form.WeAsk, await me.Load(db), clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(texts["This is version {0} now. Those who agreed before are asked again.", form.Before + 1], "/settings/induction");
    }

    private IQueryable<AgreementText> Newest() => db.AgreementTexts.OrderByDescending(t => t.Number);
}
