using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Changes;

/// <summary>The changes of the groups that exist for somebody, newest first.</summary>
public sealed record ChangesPage(Paged<ChangeCard> Changes, int? GroupId, string? Group, bool MayWrite);

/// <summary>One change: for everybody what, why and who helped; for people signed in also how it came about.</summary>
public sealed record ChangePage(ChangeCard Change, IReadOnlyList<NamedHelper> Helpers, ChangeChain? Chain, bool MayKeep);

/// <summary>Somebody who helped and agrees to be named.</summary>
public sealed record NamedHelper(int PersonId, string Name);

/// <summary>A form about a change, wherever it is written from.</summary>
public sealed record ChangeFormPage(string Back, string BackTo, string Address, string Group, IReadOnlyList<SelectListItem> Causes, IReadOnlyList<SelectListItem> People, ChangeForm Form)
{
    /// <summary>Only for a change that is there already.</summary>
    public int? ChangeId { get; init; }
}

/// <summary>Something of a meeting that is not told yet.</summary>
public sealed record ThingToTell(CauseKey Key, string What, string? Outcome, bool IsDropped);

/// <summary>Something that the minutes tell, and who said that this is enough.</summary>
public sealed record ToldInMinutes(string What, string? By, DateTime At);

/// <summary>What a meeting has to tell, and what is told.</summary>
public sealed record MeetingChangesPage(
    int MeetingId, string Group, DateOnly Date, bool MinutesAreShared, IReadOnlyList<ThingToTell> ToTell, IReadOnlyList<ChangeCard> Told, IReadOnlyList<ToldInMinutes> InMinutes, InMinutesForm Form)
{
    public IReadOnlyList<SelectListItem> Ticks => [.. ToTell.Select(t => new SelectListItem(Sentences.Short(t.What, 160), t.Key.ToString()))];
}
