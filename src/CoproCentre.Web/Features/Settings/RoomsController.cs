using CoproCentre.Data;
using CoproCentre.Domain;
using CoproCentre.Domain.Centre;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Settings;

/// <summary>The rooms that meetings can book (M1).</summary>
[Authorize(Policies.Manager), Route("settings/rooms")]
public sealed class RoomsController(CoproContext db, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() =>
        View("Rooms", new RoomsPage(await db.Rooms.AsNoTracking().OrderByDescending(r => r.IsOpen).ThenByName(r => r.Name).ToListAsync(), new()));

    [HttpPost(""), FormPage(nameof(Index))]
    public async Task<IActionResult> Index(RoomForm form)
    {
        await RefuseTaken(form.Name!, id: 0);
        var room = new Room(form.Name!);
        db.Add(room);
        await db.SaveChangesAsync();
        return this.Done(texts["{0} can be booked now.", room.Name], "/settings/rooms");
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id)
    {
        var room = await db.Rooms.AsNoTracking().FirstOr404(r => r.Id == id);
        return View("Room", new RoomPage(id, room.IsOpen, new() { Name = room.Name, Version = room.Version }));
    }

    [HttpPost("{id:int}"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, RoomForm form)
    {
        var room = await db.Rooms.FirstOr404(r => r.Id == id);
        db.Expect(room, form.Version);
        await RefuseTaken(form.Name!, id);
        room.Rename(form.Name!);
        await db.SaveChangesAsync();
        return this.Done(texts["The room is called {0} now.", room.Name], "/settings/rooms");
    }

    [HttpPost("{id:int}/closure")]
    public async Task<IActionResult> Close(int id)
    {
        var room = await db.Rooms.FirstOr404(r => r.Id == id);
        room.Close();
        await db.SaveChangesAsync();
        return this.Done(texts["{0} takes no new bookings. Meetings that have it keep it.", room.Name], "/settings/rooms");
    }

    [HttpPost("{id:int}/reopening")]
    public async Task<IActionResult> Reopen(int id)
    {
        var room = await db.Rooms.FirstOr404(r => r.Id == id);
        room.Reopen();
        await db.SaveChangesAsync();
        return this.Done(texts["{0} can be booked again.", room.Name], "/settings/rooms");
    }

    private async Task RefuseTaken(string name, int id)
    {
        var words = name.Trim();
        if (await db.Rooms.AnyAsync(r => r.Id != id && r.Name == words))
            throw new RuleBrokenException($"There is a room with this name already.");
    }
}

public sealed record RoomsPage(IReadOnlyList<Room> Rooms, RoomForm Form);

public sealed record RoomPage(int Id, bool IsOpen, RoomForm Form);

public sealed class RoomForm
{
    public string? Name { get; set; }

    public int Version { get; set; }
}

public sealed class RoomFormValidator : AbstractValidator<RoomForm>
{
    public RoomFormValidator() => RuleFor(f => f.Name).Needed("a name for the room", Room.NameLength);
}
