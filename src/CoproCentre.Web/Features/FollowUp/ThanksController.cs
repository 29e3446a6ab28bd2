using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.FollowUp;

/// <summary>Thanks that were said.</summary>
public sealed record SaidThanks(string To, int? ToPersonId, string Words, string By, DateOnly On);

/// <summary>Who was thanked and who is left.</summary>
public sealed record ThanksPage(int MeetingId, string Group, DateOnly Date, IReadOnlyList<SelectListItem> Left, IReadOnlyList<SaidThanks> Said, int Came, ThanksForm Form)
{
    public bool NobodyCame => Came == 0;
}

/// <summary>Thanks the people who came to a meeting (M14).</summary>
[Route("meetings/{id:int}/follow-up/thanks")]
public sealed class ThanksController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Thanks(int id, int? to = null)
    {
        var meeting = await Held().Include(m => m.Group).Include(m => m.Attendance).ThenInclude(a => a.Person).Include(m => m.Thanks).ThenInclude(t => t.By)
            .AsSplitQuery().AsNoTrackingWithIdentityResolution().FirstOr404(m => m.Id == id);
        var left = meeting.NotThankedYet.OrderBy(a => a.Id).Select(a => new SelectListItem(a.Person?.ChosenName ?? a.Name, a.Id.ToString())).ToList();
        if (left.Count > 1)
            left.Insert(0, new(texts["Everybody who is left ({0})", left.Count], ThanksForm.Everybody));
        var said = meeting.Thanks.OrderByDescending(t => t.Id).Select(t => new SaidThanks(t.To.Person?.ChosenName ?? t.To.Name, t.To.PersonId, t.Words, t.By.ChosenName, t.SaidOn));
        return View(new ThanksPage(id, meeting.Group.Name, meeting.Date, left, [.. said], meeting.Present.Count(), new() { To = to?.ToString() ?? left.FirstOrDefault()?.Value }));
    }

    [HttpPost(""), FormPage(nameof(Thanks))]
    public async Task<IActionResult> Thanks(int id, ThanksForm form)
    {
        var meeting = await Held().WithFollowUp().FirstOr404(m => m.Id == id);
        if (form.One is { } one)
            meeting.Thank(one, form.Words!, await me.Load(db), clock.Today);
        else
            meeting.ThankEverybody(form.Words!, await me.Load(db), clock.Today);
        var isLast = await db.SaveFollowUp(id, clock.UtcNow);
        var someAreLeft = meeting.NotThankedYet.Any();
        return this.Done(texts[isLast ? "Everybody is thanked. That was the last thing: the meeting is complete. Thank you." : someAreLeft ? "Your thanks are kept." : "Everybody is thanked."],
            someAreLeft ? $"/meetings/{id}/follow-up/thanks" : $"/meetings/{id}/follow-up");
    }

    private IQueryable<Meeting> Held() => db.Meetings.RunBy(me.Viewer).Where(m => m.Stage == MeetingStage.FollowUp || m.Stage == MeetingStage.Complete);
}
