using CoproCentre.Web.Printing;
using CoproCentre.Web.Setup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Printing;

public sealed class PrintingSettingsTests
{
    [Theory]
    [InlineData("Printing:AtOnce", "0")]
    [InlineData("Printing:IdleMinutes", "-1")]
    [InlineData("Printing:TimeoutSeconds", "9999")]
    [InlineData("Printing:AtOnce", "two")]
    public void AWrongValue_StopsTheStart_AndIsNamed(string setting, string value)
    {
        var refusal = Assert.Throws<SettingException>(() => Add(new() { [setting] = value }));
        Assert.Contains(setting, refusal.Message);
    }

    [Fact]
    public void WithoutSettings_TwoPapersPrintAtOnce()
    {
        var settings = Add([]).BuildServiceProvider().GetRequiredService<PrintingSettings>();
        Assert.Equal((2, TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(15)), (settings.AtOnce, settings.Idle, settings.Timeout));
    }

    private static IServiceCollection Add(Dictionary<string, string?> settings) =>
        new ServiceCollection().AddPrinting(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
