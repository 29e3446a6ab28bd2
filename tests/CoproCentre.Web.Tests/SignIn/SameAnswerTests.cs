using System.Diagnostics;
using CoproCentre.Data.Accounts;
using CoproCentre.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoproCentre.Web.Tests.SignIn;

/// <summary>Nobody can find out by trying who has an account here.</summary>
public sealed class SameAnswerTests : IDisposable
{
    private const int Rounds = 25;
    private readonly CountingHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task KnownUnknownAndClosedNames_TakeOneHashEach()
    {
        var (known, closed) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"));
        await host.Save(db => db.Accounts.Where(a => a.PersonId == closed.Person.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.ClosedAt, DateTime.UtcNow)));
        foreach (var name in new[] { host.UserName(known), "nobody-has-this-name", host.UserName(closed) })
        {
            var before = host.Hasher.Checked;
            await host.Stranger().SignIn(name, "wrong again and again");
            Assert.Equal(1, host.Hasher.Checked - before);
        }
    }

    [Fact]
    public async Task KnownAndUnknownNames_TakeTheSameTime()
    {
        var known = host.UserName(await host.SignedIn("Bernie"));
        var stranger = host.StrangerAt("203.0.113.50");
        var page = await stranger.Open("/sign-in");
        List<double> forKnown = [], forUnknown = [];
        for (var i = 0; i < Rounds; i++)
        {
            forKnown.Add(await Time(known));
            forUnknown.Add(await Time("nobody-has-this-name"));
        }

        Assert.InRange(Median(forKnown) / Median(forUnknown), .5, 2);

        async Task<double> Time(string name)
        {
            host.Time.Pass(TimeSpan.FromMinutes(15));
            var started = Stopwatch.GetTimestamp();
            var answer = await stranger.Post(page, new { UserName = name, PassPhrase = "wrong again and again" });
            var passed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            Assert.Contains("is not right", await answer.Content.ReadAsStringAsync());
            return passed;
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private sealed class CountingHost : CentreHost
    {
        public CountingHasher Hasher { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Account>>(Hasher));
        }
    }

    private sealed class CountingHasher() : PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = CentreHost.QuickHash }))
    {
        public int Checked { get; private set; }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Checked++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
