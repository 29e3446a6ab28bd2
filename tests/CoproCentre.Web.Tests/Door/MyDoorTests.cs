using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Door;

/// <summary>One's own numbers at the door, and the words beside one's name.</summary>
public class MyDoorTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task NewNumbers_OpenTheDoor_AndTheOldOnesDoNot()
    {
        var dot = await host.SignedIn("Dot");
        Assert.Contains("You have no numbers yet.", (await dot.Open("/me/door")).Says());
        var page = await dot.Send(await dot.Open("/me/door"), new { Form_DoorPin = "12a", Form_KnownAs = "from the choir" });
        Assert.Equal(["Choose four numbers."], page.Problems());
        Assert.Equal("from the choir", page.QuerySelector("[name='Form.KnownAs']")!.GetAttribute("value"));
        Assert.Equal(["Many people choose these numbers. Choose four that are harder to guess."], (await dot.Send(page, new { Form_DoorPin = "1234" })).Problems());
        await dot.Send(page, new { Form_DoorPin = "7403" });
        await dot.Send(await dot.Open("/me/door"), new { Form_DoorPin = "9164" });
        // The words help to tell two of one name apart.
        await host.WithNumbers("Dot");
        var tablet = await host.ATablet();
        Assert.Contains("from the choir", (await tablet.Open("/door/names?letter=D")).Says());
        Assert.Equal(["These numbers do not fit. Try again, or ask a worker."], (await tablet.SignsIn(dot.Person, "7403")).Problems());
        Assert.Contains("Welcome, Dot", (await tablet.SignsIn(dot.Person, "9164")).Says());
        // Left empty, the numbers stay.
        page = await dot.Send(await dot.Open("/me/door"), new { Form_KnownAs = new string('x', 200) });
        Assert.Single(page.Problems());
        page = await dot.Send(page, new { Form_KnownAs = "" });
        Assert.Contains("Saved.", page.Says());
        Assert.DoesNotContain("You have no numbers yet.", page.Says());
    }
}
