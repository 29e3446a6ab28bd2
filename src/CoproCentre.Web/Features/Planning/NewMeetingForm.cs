using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Planning;

/// <summary>A new meeting of a group: when, where, what for, who (M1).</summary>
public sealed class NewMeetingForm : MeetingDetailsForm
{
    public int? ChairId { get; set; }

    public int? NoteTakerId { get; set; }
}

public sealed class NewMeetingFormValidator : MeetingDetailsRules<NewMeetingForm>;

public sealed record NewMeetingPage(int GroupId, string Group, NewMeetingForm Form, IReadOnlyList<SelectListItem> Rooms, IReadOnlyList<SelectListItem> People) : IDetailsPage
{
    MeetingDetailsForm IDetailsPage.Form => Form;
}
