using System.Security.Cryptography;
using System.Text.Json;
using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Running;

/// <summary>One step of a running meeting: shown, and saved by each of its buttons (M6).</summary>
public sealed class StepsController(
    CoproContext db, CurrentPerson me, RunReader reader, StepSaving saving, Drafts drafts, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/meetings/{id:int}/run/{step}")]
    public async Task<IActionResult> Show(int id, string step)
    {
        var head = await reader.Head(id, step);
        var isFresh = HttpMethods.IsGet(Request.Method);
        if (head.Stage != MeetingStage.Running && isFresh)
            return LocalRedirect($"/meetings/{id}/run");
        return View("Step", await reader.Step(head, isFresh));
    }

    [HttpPost("/meetings/{id:int}/run/{step}"), FormPage(nameof(Show))]
    public async Task<IActionResult> Save(int id, string step, StepForm form)
    {
        var press = Press.Of(form.Go);
        var address = "";
        var isRunning = true;
        string? draftField = null;
        await db.SaveFresh(async () =>
        {
            var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Group).Include(m => m.Items).Include(m => m.Attendance).FirstOr404(m => m.Id == id);
            var steps = RunSteps.Of(meeting);
            var here = steps.Find(step) ?? throw new NotThereException();
            isRunning = meeting.Stage == MeetingStage.Running;
            await saving.Tell(meeting, here, steps, form, press);
            address = press.From(here, steps, id);
            draftField = RunHead.DraftFieldOf(id, here);
        });
        if (draftField is not null)
            await drafts.Forget(draftField);
        if (press.Word == "close")
            return this.Done(texts["The meeting is closed. Thank you, everybody."], address);
        return isRunning ? LocalRedirect(address) : this.Done(texts["This meeting was closed meanwhile. What you wrote is kept."], $"/meetings/{id}");
    }

    /// <summary>What other devices wrote down meanwhile; only sent when it has changed.</summary>
    [HttpGet("/meetings/{id:int}/run/{step}/live")]
    public async Task<IActionResult> Live(int id, string step, string part)
    {
        var itemId = int.TryParse(step.Split('-', 2)[^1], out var number) ? number : (int?)null;
        object shown = part == "heard" ? await reader.Heard(id) : await reader.Agreed(id, itemId);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shown, shown.GetType())))[..24]}\"";
        Response.Headers.ETag = tag;
        if (Request.Headers.IfNoneMatch.Contains(tag))
            return StatusCode(StatusCodes.Status304NotModified);
        return PartialView(part == "heard" ? "_Heard" : "_Agreed", shown);
    }
}
