namespace CoproCentre.Web.Printing;

/// <summary>Nothing can be printed now. The message is a sentence that can be shown to a person.</summary>
public sealed class PrinterAwayException(string sentence, Exception? cause = null) : Exception(sentence, cause);
