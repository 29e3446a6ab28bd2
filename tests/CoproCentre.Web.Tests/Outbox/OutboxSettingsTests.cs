using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CoproCentre.Domain.Notices;
using CoproCentre.Web.Outbox;
using CoproCentre.Web.Setup;
using Microsoft.Extensions.Configuration;

namespace CoproCentre.Web.Tests.Outbox;

public class OutboxSettingsTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["Mail:Server"] = "mail.example.org",
        ["Mail:From"] = "hello@example.org",
    };

    private static readonly Dictionary<string, string?> RightWeb = new()
    {
        ["Text:Kind"] = "Web",
        ["Text:Address"] = "https://texts.example.org/send",
        ["Text:Headers"] = "Authorization: Bearer 123 | X-Kind: short",
        ["Text:Body"] = """{"to":"{to}","words":"{text}"}""",
    };

    [Theory]
    [InlineData("Mail:Server", "", "The setting Mail:Server is missing. It says which server takes the mails.")]
    [InlineData("Mail:Server", "not a name", "The setting Mail:Server must be the name of a server like mail.example.org, but it is \"not a name\".")]
    [InlineData("Mail:Port", "many", "The setting Mail:Port must be a number from 1 to 65535, but it is \"many\".")]
    [InlineData("Mail:Port", "465", "The setting Mail:Port cannot be 465. Use 587, where the server asks for encryption after the greeting.")]
    [InlineData("Mail:From", "us", "The setting Mail:From must be an e-mail address like hello@example.org, but it is \"us\".")]
    [InlineData("Mail:User", "us", "The settings Mail:User and Mail:Password belong together. One of them is missing.")]
    public void AWrongMailSetting_IsNamedInOneSentence(string setting, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingException>(() => MailSettings.Read(With(Right, setting, value))).Message);

    [Theory]
    [InlineData("Text:Kind", "Pigeon", "The setting Text:Kind must be Twilio or Web, but it is \"Pigeon\".")]
    [InlineData("Text:Kind", "Twilio", "The setting Text:Account is missing. Text messages need it.")]
    [InlineData("Text:Address", "http://texts.example.org", "The setting Text:Address must be an address that begins with https://, but it is \"http://texts.example.org\".")]
    [InlineData("Text:Headers", "secret", "The setting Text:Headers must be lines like Authorization: Bearer 123, with | between them.")]
    [InlineData("Text:Body", "words", "The setting Text:Body must hold {to} and {text}, where the number and the words go.")]
    public void AWrongTextSetting_IsNamedInOneSentence_WithoutItsSecrets(string setting, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingException>(() => TextSettings.Read(With(RightWeb, setting, value))).Message);

    [Fact]
    public void WithoutSettings_NothingIsSetUp_AndWhatGoesToAnotherMachineIsEncrypted()
    {
        var none = new ConfigurationBuilder().Build();
        Assert.Equal((false, TextKind.None), (MailSettings.Read(none).IsSetUp, TextSettings.Read(none).Kind));
        Assert.True(MailSettings.Read(With(Right, "Mail:Port", "2525")).NeedsTls);
        Assert.False(MailSettings.Read(With(Right, "Mail:Server", "localhost")).NeedsTls);
    }

    [Theory]
    [InlineData("""{"to":"{to}","words":"{text}"}""", "application/json; charset=utf-8", """{"to":"\u002B447700900123","words":"Say \u0022{to}\u0022 \u0026 more\nnow"}""")]
    [InlineData("number={to}&message={text}", "application/x-www-form-urlencoded; charset=utf-8", "number=%2B447700900123&message=Say%20%22%7Bto%7D%22%20%26%20more%0Anow")]
    public async Task AnyGateway_GetsTheWordsAsWords(string template, string type, string body)
    {
        await using var gateway = new Gateway();
        var settings = TextSettings.Read(With(RightWeb, ("Text:Address", $"http://127.0.0.1:{gateway.Port}/send"), ("Text:Body", template)));
        using var texts = new GatewayTexts(settings);
        await texts.Send(new("key", "+447700900123", "Say \"{to}\" & more\nnow"), default);
        var asked = Assert.Single(gateway.Asked);
        Assert.Equal(("/send", type, "Bearer 123", body), (asked.Path, asked.Type, asked.Authorization, asked.Body));
    }

    [Theory]
    [InlineData(400, LetterTrouble.Refused)]
    [InlineData(401, LetterTrouble.Away)]
    [InlineData(429, LetterTrouble.Away)]
    [InlineData(302, LetterTrouble.Away)]
    public async Task WhatAGatewaySaysAboutOneMessage_IsAboutThatMessageAlone(int status, LetterTrouble trouble)
    {
        await using var gateway = new Gateway { Answer = _ => Task.FromResult(status) };
        using var texts = new GatewayTexts(TextSettings.Read(With(RightWeb, "Text:Address", $"http://127.0.0.1:{gateway.Port}")));
        Assert.Equal(trouble, (await Assert.ThrowsAsync<NotSentException>(() => texts.Send(new("key", "+447700900123", "Hello"), default))).Trouble);
    }

    [Fact]
    public async Task AGatewayThatNeverAnswers_IsLetGoAfterSomeSeconds()
    {
        await using var gateway = new Gateway
        {
            Answer = async stop =>
            {
                await Task.Delay(Timeout.Infinite, stop);
                return 201;
            },
        };
        using var texts = new GatewayTexts(TextSettings.Read(With(RightWeb, "Text:Address", $"http://127.0.0.1:{gateway.Port}")), TimeSpan.FromSeconds(1));
        await LetsGo(() => texts.Send(new("key", "+447700900123", "Hello"), default));
    }

    [Fact]
    public async Task AMailServerThatNeverAnswers_IsLetGoAfterSomeSeconds()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var settings = MailSettings.Read(With(Right, ("Mail:Server", "127.0.0.1"), ("Mail:Port", $"{((IPEndPoint)silent.LocalEndpoint).Port}")));
        await LetsGo(() => new SmtpMail(settings, TimeSpan.FromSeconds(1)).Send(new("key", "Yard", "ewa@reach.example", "News", "Hello", "<p>Hello</p>"), default));
    }

    [Theory]
    [InlineData("ewa")]
    [InlineData("Ewa <ewa@reach.example>")]
    [InlineData("ewa@reach.example\r\nBcc: all@reach.example")]
    public async Task WhatIsNoAddress_IsNotSent(string to) => Assert.Equal(LetterTrouble.WrongAddress,
        (await Assert.ThrowsAsync<NotSentException>(() => new SmtpMail(MailSettings.Read(With(Right, "Mail:Port", "9"))).Send(new("key", "Yard", to, "News", "Hello", "<p>Hello</p>"), default))).Trouble);

    [Fact]
    public async Task TheDemonstration_WritesFiles_AndSendsNothing()
    {
        var folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;
        var centre = CentreOptions.From(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Centre:DataFolder"] = folder }).Build(), folder);
        await new MailFiles(centre).Send(new("key1", "Yard", "ewa@reach.example", "News", "Hello Ewa", "<p>Hello Ewa</p>"), default);
        await new TextFiles(centre).Send(new("key2", "+447700900123", "Hello Leroy"), default);
        var files = Directory.GetFiles(Path.Combine(folder, "outbox"));
        Assert.Contains("<key1@demonstration.example>", await File.ReadAllTextAsync(Assert.Single(files, f => f.EndsWith(".eml", StringComparison.Ordinal))));
        Assert.Equal("To: +447700900123\n\nHello Leroy\n", await File.ReadAllTextAsync(Assert.Single(files, f => f.EndsWith("key2.txt", StringComparison.Ordinal))));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task LetsGo(Func<Task> send)
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(LetterTrouble.Away, (await Assert.ThrowsAsync<NotSentException>(send)).Trouble);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 10);
    }

    private static IConfiguration With(Dictionary<string, string?> right, string setting, string value) => With(right, (setting, value));

    private static IConfiguration With(Dictionary<string, string?> right, params (string Setting, string Value)[] values)
    {
        var all = new Dictionary<string, string?>(right);
        foreach (var (setting, value) in values)
            all[setting] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }
}
