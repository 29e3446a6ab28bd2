using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Thanks;

/// <summary>Whose thanks a list shows.</summary>
public enum WhoseThanks
{
    ToMe,
    ByMe,
    Groups,
}

/// <summary>Thanks said to me, by me, or in the groups I lead.</summary>
public sealed record ThanksList(WhoseThanks Whose, bool LeadsGroups, bool MayBeNamed, Paged<ThanksRow> Thanks);

/// <summary>One thank-you as somebody sees it.</summary>
/// <param name="SeesAll">Whether they see everybody who is thanked; who is thanked beside others reads only their own name.</param>
/// <param name="ViewerId">Who looks at it.</param>
public sealed record ThanksRow(
    int Id, bool SeesAll, IReadOnlyList<ThankedRow> People, string Words, string By, string? Group, DateOnly SaidOn, bool ForNoticeboard, int ViewerId, bool IsMine)
{
    /// <summary>Most names that a line shows.</summary>
    public const int MostNames = 6;

    /// <summary>The names that the viewer sees.</summary>
    public IReadOnlyList<ThankedRow> To { get; } = SeesAll ? People : [.. People.Where(p => p.PersonId == ViewerId)];

    /// <summary>The viewer's own place in it, when they are thanked.</summary>
    public ThankedRow? Mine => People.FirstOrDefault(t => t.PersonId == ViewerId);
}

/// <summary>Somebody who is thanked.</summary>
/// <param name="IsNamed">Whether the noticeboard shows them.</param>
public sealed record ThankedRow(int Id, int? PersonId, string Name, bool IsNamed, bool IsTakenDown);

/// <summary>One thank-you with all it comes from.</summary>
public sealed record ThankYouPage(ThanksRow Thanks, int? MeetingId, DateOnly? MeetingDate, int? ActionId, string? Action);

/// <summary>A new thank-you: first who, then what for.</summary>
/// <param name="Found">People to choose from; each leads to the form with them in it.</param>
public sealed record NewThanksPage(string SendTo, string? Action, IReadOnlyList<SelectListItem> Chosen, IReadOnlyList<FoundPerson> Found, string? Find, bool MayFind,
    IReadOnlyList<SelectListItem> Groups, NewThanksForm Form)
{
    /// <summary>Most people that are offered at once; more are found by their name.</summary>
    public const int MostFound = 24;
}

/// <summary>Somebody who can be thanked, and where choosing them leads.</summary>
public sealed record FoundPerson(int Id, string Name, string Href);
