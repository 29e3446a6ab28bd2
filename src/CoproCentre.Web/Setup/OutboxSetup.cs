using CoproCentre.Web.Outbox;

namespace CoproCentre.Web.Setup;

public static class OutboxSetup
{
    /// <summary>How news reaches people: by the mail server and the gateway of the settings. The demonstration sends nothing; it writes files.</summary>
    public static void AddOutbox(this WebApplicationBuilder builder, CentreOptions centre)
    {
        var (mail, text) = (MailSettings.Read(builder.Configuration), TextSettings.Read(builder.Configuration));
        builder.Services.AddSingleton<IMailSender>(_ => centre.Demonstration ? new MailFiles(centre) : new SmtpMail(mail));
        builder.Services.AddSingleton<ITextSender>(_ => centre.Demonstration ? new TextFiles(centre) : new GatewayTexts(text));
        builder.Services.AddScoped<LetterWords>().AddScoped<Carriers>().AddScoped<CarriersNow>().AddScoped<Gathering>().AddScoped<Sending>();
    }
}
