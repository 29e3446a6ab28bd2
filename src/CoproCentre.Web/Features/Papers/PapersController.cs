using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Papers;

/// <summary>What a meeting hands out on paper (C4), as PDF and as a page to print. What somebody may not have is not there for them.</summary>
[Route("meetings/{id:int}"), Looks(typeof(Meeting), "id", Kind = AuditKind.Printed)]
public sealed class PapersController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("agenda.pdf"), HttpGet("agenda/print")]
    public async Task<IActionResult> Agenda(int id) =>
        Hand(await AgendaPaper.Read(db, Seen(id), me.Viewer), nameof(Agenda), "Agenda", "agenda");

    [HttpGet("briefing.pdf"), HttpGet("briefing/print")]
    public async Task<IActionResult> Briefing(int id) =>
        Hand(await BriefingPaper.Read(db, Run(id), clock.Today), nameof(Briefing), "For the chair", "briefing");

    [HttpGet("sign-in-sheet.pdf"), HttpGet("sign-in-sheet/print")]
    public async Task<IActionResult> SignInSheet(int id) =>
        Hand(await SignInSheetPaper.Read(db, Run(id)), nameof(SignInSheet), "Who is here", "sign-in-sheet");

    /// <summary>Everything a meeting without a screen needs, to be typed in afterwards.</summary>
    [HttpGet("pack.pdf"), HttpGet("pack/print")]
    public async Task<IActionResult> Pack(int id) =>
        Hand(await PackPaper.Read(db, Run(id), clock.Today), nameof(Pack), "Our meeting on paper", "pack");

    [HttpGet("actions.pdf"), HttpGet("actions/print")]
    public async Task<IActionResult> Actions(int id) =>
        await IsInside(id)
            ? Hand(await ActionsPaper.Read(db, Seen(id), clock.Today), nameof(Actions), "What we said we would do", "actions")
            : NotFound();

    [HttpGet("minutes.pdf"), HttpGet("minutes/print")]
    public async Task<IActionResult> Minutes(int id)
    {
        var isRun = await db.Meetings.MayRun(id, me.Viewer);
        var readable = isRun ? Run(id) : Seen(id).Where(m => m.Minutes!.Stage == MinutesStage.Shared);
        return Hand(await MinutesPaper.Read(readable), nameof(Minutes), "Minutes", "minutes");
    }

    private IQueryable<Meeting> Seen(int id) => db.Meetings.Where(m => m.Id == id).VisibleTo(me.Viewer);

    private IQueryable<Meeting> Run(int id) => db.Meetings.Where(m => m.Id == id).RunBy(me.Viewer);

    // Names and actions are for the group and for those who run the meeting.
    private async Task<bool> IsInside(int id) => await IsMember(id) || await db.Meetings.MayRun(id, me.Viewer);

    private Task<bool> IsMember(int id) =>
        db.Groups.Of(me.Viewer).AnyAsync(g => db.Meetings.Any(m => m.Id == id && m.GroupId == g.Id));

    private PaperResult Hand(IPaper paper, string view, string name, string file)
    {
        var head = paper.Head;
        var title = $"{texts[name].Value}: {head.Group}, {Say.Day(head.Date)}";
        return new(view, paper, title, $"{file} {head.Group} {head.Date:yyyy-MM-dd}", $"/meetings/{head.Id}");
    }
}
