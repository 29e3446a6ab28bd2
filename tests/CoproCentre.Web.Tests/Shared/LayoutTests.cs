using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Features.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Tests.Shared;

public class LayoutTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task Menu_OfAVolunteer_HasFourPlacesAndSaysWhichOneThisIs()
    {
        var page = await (await host.SignedIn("Bernie")).Open("/");
        Assert.Equal(["Home", "Today", "Groups", "Meetings"], page.QuerySelectorAll(".cc-nav a").Select(a => a.TextContent.Trim()));
        Assert.Equal("Home", page.Says(".cc-nav [aria-current=page]"));
    }

    [Fact]
    public async Task Menu_OfAWorker_HasPeopleToo()
    {
        var page = await (await host.SignedIn("Sunita", CentreRoles.Worker)).Open("/");
        Assert.Equal("/people", page.QuerySelectorAll(".cc-nav a").Last().GetAttribute("href"));
    }

    [Fact]
    public async Task Menu_ForAStranger_IsNotThere()
    {
        var page = await host.Stranger().Open("/sign-in");
        Assert.Null(page.QuerySelector(".cc-nav"));
    }

    [Fact]
    public async Task Files_CarryAFingerprintAndKeepForAYear()
    {
        var visitor = await host.SignedIn("Ewa");
        var page = await visitor.Open("/");
        foreach (var address in new[] { page.QuerySelector("link[href*='site']")!.GetAttribute("href")!, page.QuerySelector("script")!.GetAttribute("src")! })
        {
            Assert.Matches(@"^/assets/site\.[a-z0-9]{10}\.(css|js)$", address);
            Assert.Equal(System.Net.HttpStatusCode.OK, await visitor.StatusOf(address));
        }
    }

    [Fact]
    public async Task TextSize_APersonChose_IsOnEveryPage()
    {
        var visitor = await host.SignedIn("Kay");
        await host.Save(async db => (await db.People.FindAsync(visitor.Person.Id))!.Read(TextSize.Largest));
        Assert.Equal("cc-text-largest", (await visitor.Open("/")).DocumentElement.ClassName);
    }

    [Fact]
    public void ThemeSheet_WithANameThatLooksLikeCode_StaysOneRule()
    {
        using var scope = host.Services.CreateScope();
        var texts = scope.ServiceProvider.GetRequiredService<IStringLocalizer<Texts>>();
        var sheet = Theme.Sheet(new("A\"}</style><b>", false, "", false, "#14463d", "#f8b93e"), texts);
        Assert.DoesNotContain("<", sheet);
        Assert.Equal(1, sheet.Count(c => c == '}'));
    }
}
