using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Planning;

/// <summary>Who chairs and who takes notes (M1); either may be open.</summary>
public sealed class MeetingPeopleForm
{
    public int? ChairId { get; set; }

    public int? NoteTakerId { get; set; }

    public int Version { get; set; }
}

public sealed record MeetingPeoplePage(MeetingHead Meeting, MeetingPeopleForm Form, IReadOnlyList<SelectListItem> People, string? Words);
