using System.Net;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain.People;
using CoproCentre.Testing.SqlServer;
using CoproCentre.Web.Jobs;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoproCentre.Testing;

/// <summary>The real app with the real pipeline on a database of its own; only the clock belongs to the test.</summary>
public class CentreHost : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;
    private readonly TestDatabase database;
    private readonly QueryCount queries = new();

    public CentreHost() => database = TestDatabase.At(Path.Combine(folder, "coprocentre.db"));

    public TestClock Time { get; } = new();

    /// <summary>False for tests of a centre that has not been started.</summary>
    protected virtual bool IsStarted => true;

    public string DataFolder => folder;

    /// <summary>How many database queries the last request made.</summary>
    public int Queries => queries.Last;

    /// <summary>Runs something on the database in a scope of its own.</summary>
    public async Task<T> InDb<T>(Func<CoproContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CoproContext>());
    }

    /// <summary>Runs something on the database in a scope of its own and saves it.</summary>
    public Task Save(Func<CoproContext, Task> work) => InDb(async db =>
    {
        await work(db);
        return await db.SaveChangesAsync();
    });

    /// <summary>Keeps new records and gives the first one back.</summary>
    public async Task<T> Keep<T>(T record, params object[] more)
        where T : class
    {
        await Save(db =>
        {
            db.AddRange([record, .. more]);
            return Task.CompletedTask;
        });
        return record;
    }

    public Task<Person> APerson(string name) => Keep(new Person(name, Time.GetUtcNow().UtcDateTime));

    /// <summary>A browser in which nobody is signed in; the person who holds it may be named.</summary>
    public Visitor Stranger(Person? person = null) => WithCookies(new(), person);

    /// <summary>A new person with an account, signed in, with the second step done.</summary>
    public async Task<Visitor> SignedIn(string name, CentreRoles roles = CentreRoles.Volunteer) => await SignedIn(await APerson(name), roles);

    /// <summary>A person signed in; the account is made when there is none.</summary>
    /// <param name="withCode">False for somebody who has shown the pass phrase only.</param>
    public async Task<Visitor> SignedIn(Person person, CentreRoles roles = CentreRoles.Volunteer, bool withCode = true)
    {
        var account = await InDb(async db =>
        {
            var found = await db.Accounts.FirstOrDefaultAsync(a => a.PersonId == person.Id);
            if (found is not null)
                return found;
            var name = $"user{person.Id}";
            found = new Account
            {
                UserName = name,
                NormalizedUserName = name.ToUpperInvariant(),
                PersonId = person.Id,
                Roles = roles,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                CreatedAt = Time.GetUtcNow().UtcDateTime,
            };
            found.PasswordHash = HashOf(PassPhrase);
            db.Add(found);
            await db.SaveChangesAsync();
            return found;
        });
        var key = Session.NewKey();
        await Keep(new Session(account, key, "", withCode, Time.GetUtcNow().UtcDateTime));
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var properties = new AuthenticationProperties { IssuedUtc = Time.GetUtcNow(), ExpiresUtc = Time.GetUtcNow().AddHours(12) };
        var ticket = new AuthenticationTicket(AccountsSetup.Principal(account, key), properties, CookieAuthenticationDefaults.AuthenticationScheme);
        var cookies = new CookieContainer();
        cookies.Add(ClientOptions.BaseAddress, new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket), "/"));
        return WithCookies(cookies, person);
    }

    /// <summary>A browser that holds these cookies.</summary>
    public Visitor WithCookies(CookieContainer cookies, Person? person = null)
    {
        var client = CreateDefaultClient(new CookieContainerHandler(cookies));
        client.BaseAddress = ClientOptions.BaseAddress;
        return new(client, this, person, cookies);
    }

    /// <summary>The pass phrase of every account that tests make.</summary>
    public const string PassPhrase = "a chair for everybody here";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Centre:DataFolder", folder);
        builder.UseSetting("Centre:Provider", database.Provider.ToString());
        builder.UseSetting("Centre:Connection", database.Connection);
        builder.UseSetting("Centre:Demonstration", "false");
        // All tests of a host ask from one place.
        builder.UseSetting("Centre:PublicPostsPerMinute", "100000");
        builder.UseSetting("Serilog:MinimumLevel", "Error");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time).AddSingleton<IStartupFilter>(queries)
            .Configure<PasswordHasherOptions>(o => o.IterationCount = QuickHash)
            .ConfigureDbContext<SqliteCoproContext>(o => Template.WithoutLatestMigration(o).AddInterceptors(SqlServerToo.Instance, new LengthsToo()))
            // A test runs the jobs when it wants them.
            .Remove(services.Single(s => s.ImplementationType == typeof(JobRunner))));
        if (IsStarted)
            database.Begin();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(folder))
            return;
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // Tests sign in hundreds of times; how hard a hash is to break is not what they look at.
    public const int QuickHash = 1000;

    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = QuickHash })).HashPassword(new Account(), PassPhrase));

    private static string HashOf(string passPhrase) => passPhrase == PassPhrase ? Hash.Value : throw new ArgumentException("Only the one pass phrase.", nameof(passPhrase));
}
