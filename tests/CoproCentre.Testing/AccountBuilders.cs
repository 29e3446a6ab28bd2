using System.Net;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain.People;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Testing;

public static class AccountBuilders
{
    /// <summary>A browser in which nobody is signed in, at a network address.</summary>
    public static Visitor StrangerAt(this CentreHost host, string address)
    {
        var handler = new CookieContainerHandler
        {
            InnerHandler = host.Server.CreateHandler(context => context.Connection.RemoteIpAddress = IPAddress.Parse(address)),
        };
        return new(new HttpClient(handler) { BaseAddress = host.ClientOptions.BaseAddress }, host);
    }

    /// <summary>A slip handed out now; gives its code.</summary>
    public static async Task<string> ASlipFor(this CentreHost host, Person person, CentreRoles roles = CentreRoles.Volunteer)
    {
        var code = SlipCodes.Make();
        await using var scope = host.Services.CreateAsyncScope();
        var hash = scope.ServiceProvider.GetRequiredService<SlipCodes>().HashOf(code);
        var worker = await host.APerson("Who hands out slips");
        await host.Keep(new SignInSlip(person, roles, hash, worker, host.Time.GetUtcNow().UtcDateTime));
        return code;
    }

    public static Task<Account?> AccountOf(this CentreHost host, Person person) =>
        host.InDb(db => db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.PersonId == person.Id));

    /// <summary>Types a user name and a pass phrase on the sign-in page.</summary>
    public static async Task<AngleSharp.Html.Dom.IHtmlDocument> SignIn(this Visitor visitor, string userName, string passPhrase) =>
        await visitor.Send(await visitor.Open("/sign-in"), new { UserName = userName, PassPhrase = passPhrase });
}
