namespace CoproCentre.Domain;

/// <summary>A rule of the field was not kept. The message is in plain words and can be shown to a person.</summary>
/// <param name="about">The property that can put it right, when it is one.</param>
public sealed class RuleBrokenException(FormattableString message, string? about = null) : Exception(message.ToString())
{
    public string? About { get; } = about;

    /// <summary>The sentence with its gaps, so that it can be looked up in another language.</summary>
    public string Sentence { get; } = message.Format;

    /// <summary>What fills the gaps of <see cref="Sentence"/>.</summary>
    public object?[] Words { get; } = message.GetArguments();
}
