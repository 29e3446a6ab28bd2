using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.Thanks;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.FollowUp;

/// <summary>Thanks that were said, to one or to many.</summary>
public sealed record SaidThanks(int Id, IReadOnlyList<ToThank> To, string Words, string By, DateOnly On);

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
        var meeting = await Held().Include(m => m.Group).Include(m => m.Attendance).ThenInclude(a => a.Person)
            .Include(m => m.Attendance).ThenInclude(a => a.Thanks).ThenInclude(t => t.ThankYou).ThenInclude(t => t.By)
            .AsSplitQuery().AsNoTrackingWithIdentityResolution().FirstOr404(m => m.Id == id);
        var left = meeting.NotThankedYet.OrderBy(a => a.Id).Select(a => new SelectListItem(NameOf(a), a.Id.ToString())).ToList();
        if (left.Count > 1)
            left.Insert(0, new(texts["Everybody who is left ({0})", left.Count], ThanksForm.Everybody));
        var said = meeting.Attendance.SelectMany(a => a.Thanks).GroupBy(t => t.ThankYou).OrderByDescending(t => t.Key.Id).Select(t => new SaidThanks(
            t.Key.Id, [.. t.OrderBy(p => p.Id).Select(p => new ToThank(p.AttendanceId!.Value, p.PersonId, NameOf(p.Attendance!)))], t.Key.Words, t.Key.By.ChosenName, t.Key.SaidOn));
        List<string> chosen = to is { } one ? [one.ToString()] : left.Count == 1 ? [left[0].Value] : [];
        return View(new ThanksPage(id, meeting.Group.Name, meeting.Date, left, [.. said], meeting.Present.Count(), new() { To = chosen }));
    }

    [HttpPost(""), FormPage(nameof(Thanks))]
    public async Task<IActionResult> Thanks(int id, ThanksForm form)
    {
        var meeting = await Held().WithFollowUp().Include(m => m.Group).Include(m => m.Attendance).ThenInclude(a => a.Person).FirstOr404(m => m.Id == id);
        var by = await me.Load(db);
        var said = form.IsForEverybody
            ? meeting.ThankEverybody(form.Words!, by, clock.Today, form.ForNoticeboard)
            : meeting.Thank(form.Ids, form.Words!, by, clock.Today, form.ForNoticeboard);
        if (said is not null)
            await db.SaveThanks(said, clock.UtcNow);
        var isLast = await db.SaveFollowUp(id, clock.UtcNow);
        var someAreLeft = meeting.NotThankedYet.Any();
        return this.Done(texts[isLast ? "Everybody is thanked. That was the last thing: the meeting is complete. Thank you." : someAreLeft ? "Your thanks are kept." : "Everybody is thanked."],
            someAreLeft ? $"/meetings/{id}/follow-up/thanks" : $"/meetings/{id}/follow-up");
    }

    private static string NameOf(Attendance who) => who.Person?.ChosenName ?? who.Name;

    private IQueryable<Meeting> Held() => db.Meetings.RunBy(me.Viewer).Where(m => m.Stage == MeetingStage.FollowUp || m.Stage == MeetingStage.Complete);
}
