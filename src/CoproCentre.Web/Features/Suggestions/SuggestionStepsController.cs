using CoproCentre.Data;
using CoproCentre.Data.Suggestions;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Suggestions;

/// <summary>Those who lead a group answer a suggestion, or say which other one says the same. No suggestion ends without an answer (M13).</summary>
[Route("suggestions/{id:int}")]
public sealed class SuggestionStepsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    private const int MostOthers = 20;
    private const int LabelLength = 160;
    private const int TextLength = 300;

    [HttpGet("answer")]
    public async Task<IActionResult> Answer(int id)
    {
        var suggestion = await ToAnswer().Include(s => s.Group).AsNoTracking().FirstOr404(s => s.Id == id);
        return View(new SuggestionStep<AnswerForm>(id, suggestion.Text, suggestion.Group.Name, [], new() { Version = suggestion.Version }));
    }

    [HttpPost("answer"), FormPage(nameof(Answer))]
    public async Task<IActionResult> Answer(int id, AnswerForm form)
    {
        var suggestion = await ToAnswer().WithAudience().FirstOr404(s => s.Id == id);
        db.Expect(suggestion, form.Version);
        suggestion.Reply(form.Answer!, await me.Load(db), clock.UtcNow);
        Tell(suggestion, suggestion.Answer);
        await db.SaveChangesAsync();
        return this.Done(texts["The answer is given. Thank you."], $"/suggestions/{id}");
    }

    [HttpGet("same-as")]
    public async Task<IActionResult> SameAs(int id)
    {
        var suggestion = await ToAnswer().Include(s => s.Group).AsNoTracking().FirstOr404(s => s.Id == id);
        var others = await db.Suggestions.Where(s => s.GroupId == suggestion.GroupId && s.Id != id && s.State != SuggestionState.SameAsAnother)
            .OrderByDescending(s => s.MadeAt).ThenByDescending(s => s.Id).Take(MostOthers).Select(s => new { s.Id, s.Text }).ToListAsync();
        return View(new SuggestionStep<SameAsForm>(id, suggestion.Text, suggestion.Group.Name,
            [.. others.Select(o => new SelectListItem(Sentences.Short(o.Text, LabelLength), o.Id.ToString()))], new() { Version = suggestion.Version }));
    }

    [HttpPost("same-as"), FormPage(nameof(SameAs))]
    public async Task<IActionResult> SameAs(int id, SameAsForm form)
    {
        var suggestion = await ToAnswer().WithAudience().FirstOr404(s => s.Id == id);
        db.Expect(suggestion, form.Version);
        var other = await db.Suggestions.LedBy(me.Viewer).FirstOr404(s => s.Id == form.OtherId);
        // The other's answer is the answer to both, so those who wait for this one hear it now.
        suggestion.SayTheSameAs(other);
        if (!other.WaitsForAnswer)
            Tell(suggestion, other.Answer);
        await db.SaveChangesAsync();
        return this.Done(texts["It is kept. One answer is for both."], $"/suggestions/{id}");
    }

    private void Tell(Suggestion suggestion, string answer) =>
        db.AddRange(suggestion.TellEverybody(texts["Your suggestion has an answer: {0}", Sentences.Short(answer, TextLength)], clock.UtcNow));

    private IQueryable<Suggestion> ToAnswer() => db.Suggestions.LedBy(me.Viewer).Where(s => s.State != SuggestionState.Answered);
}
