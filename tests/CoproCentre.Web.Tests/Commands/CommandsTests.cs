using CoproCentre.Web.Commands;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Commands;

public class CommandsTests
{
    [Theory]
    [InlineData("backup", "backup")]
    [InlineData(null)]
    [InlineData(null, "--urls", "http://localhost:1")]
    [InlineData(null, "urls=http://localhost:1")]
    public void Asked_IsTheFirstWord_AndSettingsAreNone(string? name, params string[] arguments) => Assert.Equal(name, CommandsSetup.Asked(arguments));

    [Fact]
    public async Task RunCommand_RunsTheOneOfItsName_WithItsArguments()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var echo = new Echo();
        builder.Services.AddScoped<ICommand>(_ => echo);
        await using var app = builder.Build();
        Assert.Equal((0, "a b"), (await app.RunCommand("echo", ["a", "b"]), echo.Heard));
        Assert.Equal(2, await app.RunCommand("eco", []));
    }

    private sealed class Echo : ICommand
    {
        public string Heard { get; private set; } = "";

        public string Name => "echo";

        public string Says => "says it again";

        public Task<int> Run(string[] arguments)
        {
            Heard = string.Join(' ', arguments);
            return Task.FromResult(0);
        }
    }
}
