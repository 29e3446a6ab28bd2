using CoproCentre.Data;
using CoproCentre.Domain.Door;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Door;

/// <summary>Workers set up the tablets at the door, see them, and end them (V6).</summary>
[Authorize(Policies.Worker), Route("door/devices")]
public sealed class DoorDevicesController(CoproContext db, CurrentPerson me, CentreClock clock, DoorCodes codes, IStringLocalizer<Texts> texts) : Controller
{
    private const string Code = "DoorPairingCode";

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1)
    {
        var devices = await db.DoorDevices.OrderBy(d => d.EndedAt != null).ThenByDescending(d => d.LastSeenAt).ThenBy(d => d.Id)
            .Select(d => new DeviceLine(d.Id, d.Name, d.PairedBy.ChosenName, d.PairedAt, d.LastSeenAt, d.EndedBy!.ChosenName, d.EndedAt)).ToPage(page);
        return View("Devices", new DevicesPage(devices, TempData[Code] as string, new()));
    }

    /// <summary>A code to type on the tablet; shown once.</summary>
    [HttpPost(""), FormPage(nameof(Index))]
    public async Task<IActionResult> Index(DeviceForm form)
    {
        var code = DoorCodes.NewPairing();
        db.Add(new PairingCode(form.Name!, codes.HashOfPairing(code), await me.Load(db), clock.UtcNow));
        await db.SaveChangesAsync();
        TempData[Code] = code;
        return LocalRedirect("/door/devices");
    }

    [HttpPost("{id:int}/removal")]
    public async Task<IActionResult> Remove(int id)
    {
        var device = await db.DoorDevices.FirstOr404(d => d.Id == id);
        device.Finish(await me.Load(db), clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is no longer a door.", device.Name], "/door/devices");
    }
}

/// <summary>Makes this browser a tablet at the door, with the code that a worker made.</summary>
[AllowAnonymous, Route("door/pairing")]
public sealed class DoorPairingController(CoproContext db, DoorTablet tablet, DoorCodes codes, SignInDelays delays) : Controller
{
    [HttpGet("")]
    public IActionResult Pair() => View("Pairing", new PairingForm());

    [HttpPost(""), FormPage(nameof(Pair)), Repeatable]
    public async Task<IActionResult> Pair(PairingForm form)
    {
        await delays.BeginPaper("door pairing");
        var hash = codes.HashOfPairing(form.Code!);
        if (await db.PairingCodes.Include(c => c.MadeBy).FirstOrDefaultAsync(c => c.CodeHash == hash) is not { } code)
            throw new Domain.RuleBrokenException($"This code is not right. Check it, or ask a worker for a new one.");
        await tablet.Pair(code);
        await delays.Succeed();
        return LocalRedirect("/door");
    }
}

/// <summary>The code that a worker made for a tablet.</summary>
public sealed class PairingForm
{
    public string? Code { get; set; }
}

public sealed class PairingFormValidator : AbstractValidator<PairingForm>
{
    public PairingFormValidator() => RuleFor(f => f.Code).Needed("the code that a worker made", DoorCodes.Longest);
}

public sealed record DevicesPage(Paged<DeviceLine> Devices, string? Code, DeviceForm Form);

public sealed record DeviceLine(int Id, string Name, string PairedBy, DateTime PairedAt, DateTime LastSeenAt, string? EndedBy, DateTime? EndedAt);

public sealed class DeviceForm
{
    public string? Name { get; set; }
}

public sealed class DeviceFormValidator : AbstractValidator<DeviceForm>
{
    public DeviceFormValidator() => RuleFor(f => f.Name).Needed("where the tablet stands", DoorDevice.NameLength);
}
