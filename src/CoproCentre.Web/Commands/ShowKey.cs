using CoproCentre.Web.Security;

namespace CoproCentre.Web.Commands;

/// <summary>Prints the centre's key, to be kept on paper in a safe place: without it no backup can be read.</summary>
public sealed class ShowKey(CentreKey key) : ICommand
{
    public string Name => "key";

    public string Says => "prints the centre's key, to be kept on paper in a safe place";

    public async Task<int> Run(string[] arguments)
    {
        await Console.Out.WriteLineAsync(key.Written);
        return 0;
    }
}
