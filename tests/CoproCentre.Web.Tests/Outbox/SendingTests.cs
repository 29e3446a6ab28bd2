using System.Diagnostics;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Outbox;

/// <summary>Letters go out once, whatever happens on the way: to a real mail server and a real web server.</summary>
public sealed class SendingTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly OutboxHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task FiveNotices_BecomeOneText()
    {
        var ewa = await host.Somebody("Ewa", ContactWay.Text);
        foreach (var word in new[] { "One", "Two", "Three", "Four", "Five" })
            await host.Tell(ewa, word, link: word == "Five" ? "/changes/5" : "");
        await host.Round();
        Assert.Empty(host.Gateway.Asked);

        await host.After(Minute);
        await host.After(Minute);
        var asked = Assert.Single(host.Gateway.Asked);
        Assert.Equal(("/2010-04-01/Accounts/AC1/Messages.json", "Basic QUMxOnNlY3JldA=="), (asked.Path, asked.Authorization));
        Assert.Equal("To=+447700900123&From=+441610000000&Body=Weavers Yard:\nOne\nTwo\nThree\nFour\nFive https://weavers.example/changes/5", Uri.UnescapeDataString(asked.Body.Replace('+', ' ')).Replace("= 44", "=+44"));
        Assert.False(await host.IsWaiting(ewa));
    }

    [Fact]
    public async Task AMail_HasBothParts_ItsOwnKey_AndLinksToThisSiteOnly()
    {
        await using var server = new MailServer();
        using var mails = new OutboxHost(server.Port);
        await server.Start();
        var ewa = await mails.Somebody("Łucja <b>", ContactWay.Email, email: "lucja@reach.example");
        await mails.Tell(ewa, "Breakfast <i>begins</i> at 9am.", link: "/changes/5");
        await mails.After(Minute);
        var mail = Assert.Single(server.Mails);
        var text = MailServer.Read(mail);
        Assert.Equal($"<{(await mails.LettersTo(ewa))[0].Key}@weavers.example>", MailServer.MessageId(mail));
        Assert.Contains("To: lucja@reach.example", mail);
        Assert.Contains("Hello Łucja <b>,", text);
        Assert.Contains("Breakfast <i>begins</i> at 9am.\nhttps://weavers.example/changes/5", text);
        Assert.Contains("Breakfast &lt;i&gt;begins&lt;/i&gt; at 9am.<br><a href=\"https://weavers.example/changes/5\">", text);
        Assert.Equal(LetterState.Sent, (await mails.LettersTo(ewa))[0].State);
    }

    [Fact]
    public async Task AMailServerAwayForADay_IsAskedSeldom_AndThenTakesEverythingOnce()
    {
        await using var server = new MailServer();
        using var mails = new OutboxHost(server.Port);
        var people = new List<Person>();
        foreach (var name in new[] { "Ewa", "Leroy", "Dot" })
            people.Add(await mails.Somebody(name, ContactWay.Email));
        foreach (var person in people)
            await mails.Tell(person, "Breakfast begins at 9am.");
        for (var minutes = 0; minutes < 24 * 60; minutes += 10)
        {
            await mails.After(TimeSpan.FromMinutes(10));
            if (minutes == 600)
                await mails.Tell(people[0], "Lunch is at one.");
        }

        Assert.InRange((await mails.LettersTo(people[1])).Single().Tries, 20, 40);
        var manager = await mails.SignedIn("Bernie", CentreRoles.Manager);
        Assert.Contains("The mail server does not take anything since", (await manager.Open("/settings")).Says());
        await server.Start();
        for (var round = 0; round < 4; round++)
            await mails.After(TimeSpan.FromMinutes(31));
        Assert.Equal(4, server.Mails.Count);
        Assert.Equal(4, server.Mails.Select(MailServer.MessageId).Distinct().Count());
        Assert.All(people, person => Assert.False(mails.IsWaiting(person).Result));
        Assert.Contains("E-mail works.", (await manager.Open("/settings")).Says());
    }

    [Fact]
    public async Task AnAddressThatNobodyHas_BecomesASlip_AndALineOnTheWorkersHome()
    {
        await using var server = new MailServer();
        using var mails = new OutboxHost(server.Port);
        await server.Start();
        var (gone, busy, well) = (await mails.Somebody("Gone", ContactWay.Email, email: "nobody@reach.example"), await mails.Somebody("Busy", ContactWay.Email, email: "busy@reach.example"), await mails.Somebody("Well", ContactWay.Email));
        foreach (var person in new[] { gone, busy, well })
            await mails.Tell(person, "Breakfast begins at 9am.");
        await mails.After(Minute);
        Assert.Single(server.Mails);
        Assert.Equal((LetterState.ToPrint, LetterTrouble.Refused), (await mails.LettersTo(gone)).Select(l => (l.State, l.Trouble)).Single());
        Assert.Equal((LetterState.Waiting, LetterTrouble.Busy), (await mails.LettersTo(busy)).Select(l => (l.State, l.Trouble)).Single());

        var worker = await mails.SignedIn("Maureen", CentreRoles.Worker);
        Assert.Contains("Messages that could not be sent: 1", (await worker.Open("/")).Says());
        var page = await worker.Open("/outbox");
        Assert.Contains("Gone Nobody has this e-mail address any more.", page.Says("section[aria-labelledby=given-up]"));
        Assert.DoesNotContain("reach.example", page.DocumentElement.OuterHtml);
        Assert.Contains("Gone", (await worker.Open("/outbox/slips")).Says("section[aria-labelledby=waiting]"));
    }

    [Fact]
    public async Task AGatewayInTrouble_IsTriedAfterGrowingPauses_AndSendsOnceWhenItIsBack()
    {
        var ewa = await host.Somebody("Ewa", ContactWay.Text);
        await host.Tell(ewa, "Breakfast begins at 9am.");
        host.Gateway.Answer = _ => Task.FromResult(500);
        foreach (var (minutes, asked) in new[] { (1, 1), (1, 2), (1, 2), (1, 3), (3, 3), (1, 4) })
        {
            await host.After(TimeSpan.FromMinutes(minutes));
            Assert.Equal(asked, host.Gateway.Asked.Count);
        }

        host.Gateway.Answer = Gateway.Taken;
        await host.After(TimeSpan.FromHours(1));
        await host.After(TimeSpan.FromHours(1));
        Assert.Equal(5, host.Gateway.Asked.Count);
        Assert.False(await host.IsWaiting(ewa));
    }

    [Fact]
    public async Task AGatewayThatIsAwayForTwoDays_IsGivenUp_AndCanBeTriedAgain()
    {
        var (ewa, leroy) = (await host.Somebody("Ewa", ContactWay.Text), await host.Somebody("Leroy", ContactWay.Text));
        foreach (var person in new[] { ewa, leroy })
            await host.Tell(person, "Breakfast begins at 9am.");
        host.Gateway.Answer = _ => Task.FromResult(500);
        for (var hour = 0; hour < 50; hour++)
            await host.After(TimeSpan.FromHours(1));
        Assert.All(new[] { ewa, leroy }, p => Assert.Equal(LetterState.ToPrint, host.LettersTo(p).Result.Single().State));
        Assert.True(await host.IsWaiting(ewa));

        host.Gateway.Answer = Gateway.Taken;
        host.Gateway.Asked.Clear();
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open("/outbox"), new { }, $"/outbox/{(await host.LettersTo(ewa))[0].Id}/again");
        Assert.Contains("It is on its way to Ewa again.", page.Says());
        await host.Round();
        Assert.Single(host.Gateway.Asked);
        Assert.False(await host.IsWaiting(ewa));
        Assert.True(await host.IsWaiting(leroy));
    }

    [Fact]
    public async Task WhatIsNoNumber_BecomesASlipAtOnce_AndNobodyIsAsked()
    {
        var ewa = await host.Somebody("Ewa", ContactWay.Text);
        await host.InDb(db => db.People.Where(p => p.Id == ewa.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Phone, "ask her sister")));
        await host.Tell(ewa, "Breakfast begins at 9am.");
        await host.After(Minute);
        Assert.Empty(host.Gateway.Asked);
        Assert.Equal((LetterState.ToPrint, LetterTrouble.WrongNumber), (await host.LettersTo(ewa)).Select(l => (l.State, l.Trouble)).Single());
    }

    [Fact]
    public async Task AProcessThatDiesBetweenSendingAndMarking_LosesNothing()
    {
        var ewa = await host.Somebody("Ewa", ContactWay.Text);
        await host.Tell(ewa, "Breakfast begins at 9am.");
        using var death = new CancellationTokenSource();
        host.Gateway.Answer = async _ =>
        {
            await death.CancelAsync();
            return 201;
        };
        host.Time.Pass(Minute);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Round(death.Token));
        Assert.Single(host.Gateway.Asked);

        host.Gateway.Answer = Gateway.Taken;
        await host.After(Letter.Lease - TimeSpan.FromSeconds(1));
        Assert.Single(host.Gateway.Asked);
        await host.After(TimeSpan.FromSeconds(1));
        await host.After(Minute);
        Assert.Equal(2, host.Gateway.Asked.Count);
        Assert.Single(host.Gateway.Bodies.Distinct());
        Assert.False(await host.IsWaiting(ewa));
    }

    [Fact]
    public async Task SeveralProcessesAtOnce_SendEachLetterOnce()
    {
        var people = new List<Person>();
        for (var i = 0; i < 12; i++)
            people.Add(await host.Somebody($"Person {i}", ContactWay.Text));
        foreach (var person in people)
            await host.Tell(person, $"Hello {person.ChosenName}.");
        host.Time.Pass(Minute);
        host.Gateway.Answer = async stop =>
        {
            await Task.Delay(20, stop);
            return 201;
        };
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.Round())));
        await host.Round();
        Assert.Equal(12, host.Gateway.Asked.Count);
        Assert.Equal(12, host.Gateway.Bodies.Distinct().Count());
        Assert.Equal(12, await host.InDb(db => db.Letters.CountAsync(l => l.State == LetterState.Sent)));
    }

    [Fact]
    public async Task WhoHasReadItOnTheSite_GetsNoLetter_AndWhoLikesAnotherWayNow_GetsItThatWay()
    {
        var ewa = await host.SignedIn(await host.Somebody("Ewa", ContactWay.Text));
        var leroy = await host.Somebody("Leroy", ContactWay.Text);
        host.Gateway.Answer = _ => Task.FromResult(500);
        foreach (var person in new[] { ewa.Person, leroy })
            await host.Tell(person, "Breakfast begins at 9am.");
        await host.After(Minute);
        host.Gateway.Answer = Gateway.Taken;
        host.Gateway.Asked.Clear();

        var home = await ewa.Open("/");
        Assert.Contains("Breakfast begins at 9am.", home.Says("section[aria-labelledby=for-you]"));
        var notice = (await host.LettersTo(ewa.Person))[0].Notices[0];
        Assert.Null((await ewa.Send(home, new { }, $"/me/news/{notice.Id}/seen")).QuerySelector("section[aria-labelledby=for-you]"));
        await host.Save(async db => (await db.People.SingleAsync(p => p.Id == leroy.Id)).ReachThem(ContactWay.InPerson, "", ""));
        await host.After(TimeSpan.FromHours(1));
        Assert.Empty(host.Gateway.Asked);
        Assert.Equal(LetterState.NotNeeded, (await host.LettersTo(ewa.Person)).Single().State);
        Assert.Equal(LetterState.ToSay, (await host.LettersTo(leroy)).Single().State);
    }

    [Fact]
    public async Task ALongDay_FillsTwoTexts_AndNothingIsCut()
    {
        var ewa = await host.Somebody("Ewa", ContactWay.Text);
        foreach (var letter in "abc")
            await host.Tell(ewa, new string(letter, Notice.TextLength));
        await host.After(Minute);
        await host.After(Minute);
        await host.After(Minute);
        Assert.All(host.Gateway.Bodies, b => Assert.True(b.Split("Body=")[1].Length <= 1600));
        Assert.Equal(3, "abc".Count(letter => host.Gateway.Bodies.Any(b => b.Contains(new string(letter, Notice.TextLength)))));
        Assert.False(await host.IsWaiting(ewa));
    }

    [Fact]
    public async Task FiveHundredAtOnce_AreAllSentOnce_AndPagesStayQuick()
    {
        await host.Save(db =>
        {
            for (var i = 0; i < 500; i++)
            {
                var person = new Person($"Person {i}", host.Now);
                person.ReachThem(i % 5 == 0 ? ContactWay.InPerson : ContactWay.Text, "07700 900123", "");
                db.Add(new Notice(person, NoticeKind.Invitation, $"Come on Tuesday, number {i}.", "", true, host.Now));
            }

            return Task.CompletedTask;
        });
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        await worker.Open("/outbox");
        await worker.Open("/outbox");
        var before = host.Queries;
        host.Time.Pass(Minute);
        var rounds = Task.Run(async () =>
        {
            await host.Round();
            await host.Round();
        });
        var slowest = TimeSpan.Zero;
        while (!rounds.IsCompleted)
        {
            var watch = Stopwatch.StartNew();
            await worker.Open("/outbox");
            slowest = slowest > watch.Elapsed ? slowest : watch.Elapsed;
            await Task.Delay(50);
        }

        await rounds;
        Assert.Equal(400, host.Gateway.Asked.Count);
        Assert.Equal(400, host.Gateway.Bodies.Distinct().Count());
        Assert.Contains("100 people", (await worker.Open("/outbox")).Says());
        Assert.Equal(before, host.Queries);
        Assert.InRange(host.Queries, 1, 10);
        Assert.True(slowest < TimeSpan.FromSeconds(5), $"A page took {slowest.TotalSeconds:0.0} s.");
        await worker.Open("/outbox/in-person");
        Assert.InRange(host.Queries, 1, 10);
    }

    [Fact]
    public async Task WithoutMail_WhoLikesMailGetsASlip_AndTheManagerReadsWhy()
    {
        using var plain = new CentreHost();
        var ewa = new Person("Ewa", plain.Time.GetUtcNow().UtcDateTime);
        ewa.ReachThem(ContactWay.Email, "", "ewa@reach.example");
        await plain.Keep(new Notice(ewa, NoticeKind.Change, "Breakfast begins at 9am.", "", false, plain.Time.GetUtcNow().UtcDateTime));
        plain.Time.Pass(Minute);
        await using (var scope = plain.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<CoproCentre.Web.Outbox.Gathering>().Run(default);
        Assert.Equal((LetterState.ToPrint, LetterTrouble.NotSetUp), (await plain.InDb(db => db.Letters.SingleAsync())) is { } letter ? (letter.State, letter.Trouble) : default);
        var says = (await (await plain.SignedIn("Bernie", CentreRoles.Manager)).Open("/settings")).Says();
        Assert.Contains("E-mail is not set up. Who likes e-mail gets a slip.", says);
        Assert.Contains("The setting Centre:Address is missing.", says);
    }
}
