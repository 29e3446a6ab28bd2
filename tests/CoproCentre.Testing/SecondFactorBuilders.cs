using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.People;
using CoproCentre.Web.Security;

namespace CoproCentre.Testing;

/// <summary>People who set up their second step themselves, page by page.</summary>
public static class SecondFactorBuilders
{
    /// <summary>A new person who has shown the pass phrase only.</summary>
    public static async Task<Visitor> Arrives(this CentreHost host, string name, CentreRoles roles) =>
        await host.SignedIn(await host.APerson(name), roles, withCode: false);

    public static string UserName(this CentreHost _, Visitor visitor) => $"user{visitor.Person.Id}";

    /// <summary>Another browser of the same person: pass phrase, then this code.</summary>
    public static async Task<IHtmlDocument> SignInWith(this CentreHost host, Visitor visitor, string code)
    {
        var browser = host.Stranger(visitor.Person);
        return await browser.Send(await browser.SignIn(host.UserName(visitor), CentreHost.PassPhrase), new { Form_Code = code });
    }

    /// <summary>Sets up an authenticator app with the key that the page shows.</summary>
    public static async Task<AnApp> SetUpApp(this Visitor visitor, TimeProvider? clock = null)
    {
        var page = await visitor.Open("/me/second-factor/app");
        var app = new AnApp(page.QuerySelector(".cc-slip__code")!.TextContent.Replace(" ", "").Trim());
        await visitor.Send(page, new { Form_Code = app.CodeAt(clock ?? visitor.Host.Time) });
        return app;
    }

    /// <summary>Makes a printed list and types its first code.</summary>
    public static async Task<string[]> SetUpList(this Visitor visitor)
    {
        var page = await visitor.Send(await visitor.Open("/me/second-factor"), new { }, "/me/second-factor/list/new");
        var list = Codes(page);
        await visitor.Send(page, new { Form_Code = list[0] });
        return list;
    }

    public static async Task<string[]> CodesOn(this Visitor visitor, string address) => Codes(await visitor.Open(address));

    private static string[] Codes(IParentNode page) => [.. page.QuerySelectorAll(".cc-codes li").Select(l => l.TextContent.Trim())];
}

/// <summary>An authenticator app that was given a key.</summary>
public sealed record AnApp(string Key)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public byte[] Bytes => [.. Key.Select(l => Convert.ToString(Letters.IndexOf(l), 2).PadLeft(5, '0')).SelectMany(b => b).Chunk(8).Where(c => c.Length == 8)
        .Select(c => Convert.ToByte(new string(c), 2))];

    /// <param name="later">Half minutes from now.</param>
    public string CodeAt(TimeProvider time, int later = 0) => Totp.CodeAt(Bytes, Totp.StepAt(time.GetUtcNow().UtcDateTime) + later);
}
