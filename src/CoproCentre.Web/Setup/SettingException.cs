namespace CoproCentre.Web.Setup;

/// <summary>A setting is wrong; the message is one sentence that names it, and the app does not start.</summary>
public sealed class SettingException(string message) : Exception(message);
