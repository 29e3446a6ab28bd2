namespace CoproCentre.Web.Commands;

/// <summary>Something the app does instead of serving pages: <c>dotnet CoproCentre.Web.dll name ...</c></summary>
public interface ICommand
{
    string Name { get; }

    /// <summary>One line for whoever looks for a command.</summary>
    string Says { get; }

    /// <summary>Writes what came of it to the console; 0 when it went well. A <see cref="Setup.SettingException"/> becomes one line and 1.</summary>
    Task<int> Run(string[] arguments);
}
