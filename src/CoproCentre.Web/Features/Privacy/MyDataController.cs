using System.Text.Json;
using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Privacy;

/// <summary>What is held about the person who is signed in; a copy of it to take away; and asking for more (D1, D2).</summary>
[Route("me/data")]
public sealed class MyDataController(CoproContext db, CurrentPerson me, CentreClock clock, CopyReading reading, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var requests = await db.DataRequests.AsNoTracking().Where(r => r.PersonId == me.PersonId).OrderByDescending(r => r.AskedOn).ThenByDescending(r => r.Id).ToListAsync();
        return View(new MyDataPage(await reading.Kinds(me.PersonId), requests));
    }

    [HttpGet("held/{kind}")]
    public async Task<IActionResult> Held(string kind, int page = 1) =>
        await reading.Kind(kind, me.PersonId, page) is { } found ? View(new HeldPage(found.Part, found.Page)) : NotFound();

    /// <summary>A file at once. Other people's names are left out, because nobody looks through it before.</summary>
    [HttpPost("copy")]
    public async Task<IActionResult> Copy(bool asJson = false)
    {
        var copy = await reading.Whole(me.PersonId, withMentions: false);
        db.Note(new(AuditKind.Exported, nameof(Person), me.PersonId, me.PersonId));
        await db.SaveChangesAsync();
        return this.CopyFile(CopyReading.LeaveOut(copy, await reading.Others(me.PersonId)), asJson);
    }

    [HttpGet("requests/new")]
    public IActionResult Ask(DataRequestKind kind = DataRequestKind.Copy) => View(new AskForm { Kind = kind });

    [HttpPost("requests/new"), FormPage(nameof(Ask))]
    public async Task<IActionResult> Ask(AskForm form)
    {
        var person = await me.Load(db);
        db.Add(new DataRequest(person, form.Kind, AskedWay.SignedIn, form.Words, clock.Today, person, clock.Today));
        await db.SaveChangesAsync();
        return this.Done(texts["Thank you. We have it, and we answer within a month."], "/me/data");
    }
}

public static class CopyFiles
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The copy to take away: a page to read, or JSON for another system.</summary>
    public static IActionResult CopyFile(this Controller controller, PersonCopy copy, bool asJson)
    {
        if (asJson)
            return controller.File(JsonSerializer.SerializeToUtf8Bytes(copy, Readable), "application/json", "my-data.json");
        controller.Response.Headers.ContentDisposition = "attachment; filename=my-data.html";
        return controller.View("Copy", copy);
    }
}

public sealed record MyDataPage(IReadOnlyList<CopyPart> Kinds, IReadOnlyList<DataRequest> Requests);

public sealed record HeldPage(CopyPart Part, Paged<IReadOnlyList<CopyCell>> Rows);

public sealed class AskForm
{
    public DataRequestKind Kind { get; set; }

    public string? Words { get; set; }
}

public sealed class AskFormValidator : AbstractValidator<AskForm>
{
    public AskFormValidator()
    {
        RuleFor(f => f.Kind).AChoice();
        RuleFor(f => f.Words).Optional("what they ask", DataRequest.WordsLength);
        RuleFor(f => f.Words).Must(w => !string.IsNullOrWhiteSpace(w)).When(f => f.Kind is DataRequestKind.Correction or DataRequestKind.Complaint)
            .WithMessage("Write what is wrong, so that we can put it right.");
    }
}
