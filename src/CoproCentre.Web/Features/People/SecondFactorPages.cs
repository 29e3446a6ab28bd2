namespace CoproCentre.Web.Features.People;

/// <summary>Somebody's second step, for those who help them.</summary>
/// <param name="Waiting">Who has said so already, and waits for a second helper.</param>
/// <param name="OpenUntil">UTC; until when the person can sign in without a code.</param>
public sealed record PersonSecondFactorPage(int PersonId, string Name, bool IsSetUp, bool MayPrintList, HelpLine? Waiting, DateTime? OpenUntil);

public sealed record HelpLine(string By, DateTime At, bool IsMine);
