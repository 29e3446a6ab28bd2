using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Settings;

public sealed class SettingsTests : IDisposable
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC");
    private readonly CentreHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task NameAndColours_AreOnEveryPageAtOnce()
    {
        var manager = await Manager();
        var page = await manager.Send(await manager.Open("/settings/look"), new { Name = "Loom Street", House = "#2b1b47", Warm = "#ffd166" });
        Assert.Contains("Loom Street", page.Title);
        Assert.Contains("--house:#2b1b47", await host.Stranger().Client.GetStringAsync("/theme.css"));
    }

    [Theory]
    [InlineData("", "#14463d", "#f8b93e", "Write the centre's name.")]
    [InlineData("Yard", "#777777", "#f8b93e", "Choose a darker house colour, so that white words on it can be read.")]
    [InlineData("Yard", "#14463d", "#883300", "Choose a lighter warm colour, so that dark words on it can be read.")]
    [InlineData("Yard", "green", "#f8b93e", "Write a colour like #14463d.")]
    [InlineData("Yard", "#14463d;}", "#f8b93e", "Write a colour like #14463d.")]
    public async Task WhatCannotBeRead_IsRefused(string name, string house, string warm, string problem)
    {
        var manager = await Manager();
        var page = await manager.Send(await manager.Open("/settings/look"), new { Name = name, House = house, Warm = warm });
        Assert.Equal([problem], page.Problems());
    }

    [Fact]
    public async Task TwoManagersAtOnce_SeeBothTexts()
    {
        var (first, second) = (await Manager(), await Manager());
        var form = await second.Open("/settings/look");
        await first.Send(await first.Open("/settings/look"), new { Name = "First name" });
        var both = await second.Send(form, new { Name = "Second name" });
        Assert.Contains("First name", both.Says(".cc-theirs"));
        Assert.Equal("Second name", both.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task ALogo_IsShownOnEveryPage_AndCanBeRemoved()
    {
        var manager = await Manager();
        var answer = await Upload(manager, Png, "logo.png");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = (await host.Stranger().Open("/sign-in")).QuerySelector(".cc-brand img")!.GetAttribute("src")!;
        var logo = await host.Stranger().Client.GetAsync(address);
        Assert.Equal("image/png", logo.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Png, await logo.Content.ReadAsByteArrayAsync());

        await manager.Send(await manager.Open("/settings/logo"), new { }, "/settings/logo/removal");
        Assert.Null((await manager.Open("/settings")).QuerySelector(".cc-brand img"));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "logo.png", "Choose a picture that is a PNG or a JPEG.")]
    [InlineData("\u0089PNG\r\n\u001a\n<script>alert(1)</script>", "logo.png", "This picture is broken.")]
    [InlineData("GIF89a", "logo.png", "Choose a picture that is a PNG or a JPEG.")]
    [InlineData("", "logo.png", "Choose a picture.")]
    public async Task AFileThatIsNoPicture_IsRefused(string content, string name, string problem)
    {
        var manager = await Manager();
        Assert.Contains(problem, await (await Upload(manager, System.Text.Encoding.Latin1.GetBytes(content), name)).Content.ReadAsStringAsync());
        Assert.Null(await host.InDb(db => db.Settings.Select(s => s.Logo).SingleAsync()));
    }

    [Fact]
    public async Task ALogoThatIsTooLarge_IsRefused()
    {
        var manager = await Manager();
        var answer = await Upload(manager, [.. Png, .. new byte[CentreSettings.LogoBytes]], "logo.png");
        Assert.Contains("Choose a smaller picture: at most 200 KB.", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Rooms_AreAdded_Renamed_Closed_AndReopened()
    {
        var manager = await Manager();
        var rooms = await manager.Send(await manager.Open("/settings/rooms"), new { Form_Name = "Big room" });
        Assert.Contains("Big room can be booked now.", rooms.Says());
        var address = rooms.QuerySelector(".cc-rows a")!.GetAttribute("href")!;
        await manager.Send(await manager.Open(address), new { Form_Name = "Great room" });
        Assert.Contains("No new bookings", (await manager.Send(await manager.Open(address), new { }, address + "/closure")).Says(".cc-rows"));
        Assert.False(await host.InDb(db => db.Rooms.Where(r => r.Name == "Great room").Select(r => r.IsOpen).SingleAsync()));
        await manager.Send(await manager.Open(address), new { }, address + "/reopening");
        Assert.True(await host.InDb(db => db.Rooms.Where(r => r.Name == "Great room").Select(r => r.IsOpen).SingleAsync()));
    }

    [Fact]
    public async Task ARoomsName_IsNeeded_AndOnlyThereOnce()
    {
        var manager = await Manager();
        await manager.Send(await manager.Open("/settings/rooms"), new { Form_Name = "Kitchen" });
        Assert.Equal(["There is a room with this name already."], (await manager.Send(await manager.Open("/settings/rooms"), new { Form_Name = " Kitchen " })).Problems());
        Assert.Equal(["Write a name for the room."], (await manager.Send(await manager.Open("/settings/rooms"), new { Form_Name = "" })).Problems());
    }

    private Task<Visitor> Manager() => host.SignedIn("Bernie", CentreRoles.Manager);

    private static async Task<HttpResponseMessage> Upload(Visitor manager, byte[] bytes, string name)
    {
        var page = await manager.Open("/settings/logo");
        var form = page.Forms.Single(f => f.GetAttribute("action") == "/settings/logo");
        var content = new MultipartFormDataContent { { new ByteArrayContent(bytes), "Picture", name } };
        foreach (var hidden in form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "hidden"))
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        return await manager.Client.PostAsync("/settings/logo", content);
    }
}
