using System.Net;
using System.Text.RegularExpressions;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.People;

public class HandingOutSlipsTests(CentreHost host) : IClassFixture<CentreHost>
{
    private const string Own = "purple kettle on tuesday";

    [Fact]
    public async Task AWorkersSlip_MakesAVolunteer_WhoSignsInWithIt()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var person = await host.APerson("Precious");
        var printed = await worker.Send(await worker.Open($"/people/{person.Id}/slip"), new { });
        var code = printed.Says(".cc-slip__code");
        Assert.Matches("^[3-9C-Y]{4}-[3-9C-Y]{4}-[3-9C-Y]{4}$", code);
        Assert.NotNull(printed.QuerySelector(".cc-slip__square svg"));

        var stranger = host.Stranger();
        var choose = await stranger.Send(await stranger.Open($"/slip?code={code}"), new { });
        await stranger.Send(choose, new { Form_UserName = $"precious{person.Id}", Form_PassPhrase = Own });
        Assert.Equal(CentreRoles.Volunteer, (await host.AccountOf(person))!.Roles);
    }

    [Fact]
    public async Task AWorker_CannotGiveAnotherRole()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var person = await host.APerson("Nadia");
        var page = await worker.Open($"/people/{person.Id}/slip");
        Assert.Null(page.QuerySelector("[name='Form.Roles']"));
        var roles = page.CreateElement("input");
        roles.SetAttribute("name", "Form.Roles");
        page.Forms.Single().AppendChild(roles);
        await worker.Post(page, new { Form_Roles = "Manager" });
        Assert.Equal(CentreRoles.Volunteer, await host.InDb(db => db.Slips.Where(s => s.PersonId == person.Id).Select(s => s.Roles).SingleAsync()));
    }

    [Fact]
    public async Task AManager_MayGiveAnyRole()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var person = await host.APerson("Tom");
        await manager.Post(await manager.Open($"/people/{person.Id}/slip"), new { Form_Roles = new[] { "Worker", "Coordinator" } });
        Assert.Equal(CentreRoles.Worker | CentreRoles.Coordinator, await host.InDb(db => db.Slips.Where(s => s.PersonId == person.Id).Select(s => s.Roles).SingleAsync()));
    }

    [Theory]
    [InlineData(CentreRoles.Worker)]
    [InlineData(CentreRoles.Manager)]
    [InlineData(CentreRoles.Volunteer | CentreRoles.Coordinator)]
    public async Task AWorker_CannotMakeASlipForSomebodyWithMoreThanAVolunteersRole(CentreRoles roles)
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var other = await host.SignedIn("Other", roles);
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf($"/people/{other.Person.Id}/slip"));
    }

    [Fact]
    public async Task Nobody_MakesASlipForThemselves()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager | CentreRoles.Worker);
        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusOf($"/people/{manager.Person.Id}/slip"));
    }

    [Fact]
    public async Task ANewSlip_StopsTheOneBefore()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var person = await host.APerson("Rosa");
        var first = (await worker.Send(await worker.Open($"/people/{person.Id}/slip"), new { })).Says(".cc-slip__code");
        await worker.Send(await worker.Open($"/people/{person.Id}/slip"), new { });
        var stranger = host.Stranger();
        var page = await stranger.Send(await stranger.Open("/slip"), new { Code = first });
        Assert.StartsWith("This code does not work.", page.Problems().Single());
    }

    [Fact]
    public async Task TheCode_IsShownOnlyInTheBrowserThatAskedForIt_AndKeptNowhere()
    {
        var (worker, other) = (await host.SignedIn("Maureen", CentreRoles.Worker), await host.SignedIn("Kay", CentreRoles.Worker));
        var person = await host.APerson("Ivy");
        var code = (await worker.Send(await worker.Open($"/people/{person.Id}/slip"), new { })).Says(".cc-slip__code");
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusOf($"/people/{person.Id}/slip/code"));
        Assert.DoesNotContain(code.Replace("-", ""), await host.InDb(db => db.Slips.Where(s => s.PersonId == person.Id).Select(s => s.CodeHash).SingleAsync()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WhatTheLogSays_HoldsNoCode()
    {
        using var own = new CentreHost();
        var stranger = own.WithWebHostBuilder(b => b.UseSetting("Serilog:MinimumLevel", "Information")).CreateClient();
        await stranger.GetAsync("/slip?code=SECR-ETCO-DE99");
        var logs = Directory.GetFiles(Path.Combine(own.DataFolder, "logs"));
        var lines = string.Join('\n', logs.Select(Read));
        Assert.Matches(new Regex(@"GET slip 200"), lines);
        Assert.DoesNotContain("SECR", lines);
    }

    private static string Read(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
