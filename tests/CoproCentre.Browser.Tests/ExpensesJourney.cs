using CoproCentre.Domain.Expenses;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Browser.Tests;

/// <summary>Somebody claims a bus fare with a photo on a phone; a second person looks at it, prints a slip and gives the money.</summary>
public class ExpensesJourney(Browser browser) : IClassFixture<Browser>
{
    // Ten by ten grey points stand for a photo.
    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ABusFare_IsClaimedWithAPhoto_Approved_AndPaid(bool script)
    {
        var host = browser.Host;
        var (ewa, worker) = (await host.SignedIn(script ? "Ewa" : "Edwin"), await host.SignedIn("Yusuf", Domain.People.CentreRoles.Worker));
        var phone = await browser.Open(360, script);
        await phone.Enter(ewa);
        await phone.Go("/me/volunteering");
        await phone.Tap("Money I get back");
        await phone.Tap("Write down what I paid");
        await phone.Write("What was it for?", "Bus to the allotment");
        await phone.Write("How much was it?", "a lot");
        await phone.Tap("Send it");
        await phone.Sees("Write what it cost in pounds, from 1p to £1,000, like 12.50.");
        await phone.Write("How much was it?", "4.60");
        await phone.Page.GetByLabel("Photos of the receipt").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "ticket.png", MimeType = "image/png", Buffer = Photo });
        await phone.Tap("Send it");
        await phone.Sees("It is written down. A second person looks at it next.");
        if (script)
            Assert.Empty(await phone.Axe());
        Assert.Empty(await phone.Sideways());

        var desk = await browser.Open(1024, script, 768);
        await desk.Enter(worker);
        await desk.Go("/expenses");
        await desk.Tap("Bus to the allotment");
        await desk.Page.GetByText("Photo 1 of the receipt").ClickAsync();
        await desk.Page.WaitForFunctionAsync("() => document.querySelector('.cc-receipt').naturalWidth > 0");
        await desk.Tap("Yes, approve it");
        await desk.Sees("Approved. Thank you.");
        var id = await host.InDb(db => db.Expenses.Where(e => e.PersonId == ewa.Person.Id).Select(e => e.Id).SingleAsync());
        var slip = await desk.Page.APIRequest.GetAsync($"/expenses/{id}/slip.pdf");
        Assert.Equal((200, "application/pdf"), (slip.Status, slip.Headers["content-type"]));
        await desk.Tap("I have given it");
        await desk.Choose("In cash");
        await desk.Tap("It is paid");
        await desk.Sees("Paid. Thank you.");
        Assert.Equal(ExpenseState.Paid, await host.InDb(db => db.Expenses.Where(e => e.Id == id).Select(e => e.State).SingleAsync()));
        await phone.Go("/me/expenses");
        await phone.Sees("Paid");
    }
}
