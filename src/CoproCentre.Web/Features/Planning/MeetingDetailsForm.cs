using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Planning;

/// <summary>When, where and what for (M1).</summary>
public class MeetingDetailsForm
{
    public DateInput Date { get; set; } = new();

    public TimeInput Starts { get; set; } = new();

    public TimeInput Ends { get; set; } = new();

    public int? RoomId { get; set; }

    public string? OtherPlace { get; set; }

    public string? Aim { get; set; }

    /// <summary>Why a shared meeting moves.</summary>
    public string? MoveReason { get; set; }

    public int Version { get; set; }

    public MeetingTime Time() => new(Date.Value!.Value, Starts.Value!.Value, Ends.Value!.Value);
}

/// <summary>What the fields of a meeting's details need beside the form.</summary>
public interface IDetailsPage
{
    MeetingDetailsForm Form { get; }

    IReadOnlyList<SelectListItem> Rooms { get; }
}

public sealed record DetailsPage(MeetingHead Meeting, MeetingDetailsForm Form, IReadOnlyList<SelectListItem> Rooms) : IDetailsPage;

public class MeetingDetailsRules<T> : AbstractValidator<T>
    where T : MeetingDetailsForm
{
    protected MeetingDetailsRules()
    {
        RuleFor(f => f.Date).ADay();
        RuleFor(f => f.Starts).ATime();
        RuleFor(f => f.Ends).ATime();
        RuleFor(f => f.Ends).Must((f, ends) => ends.Value > f.Starts.Value).When(f => f.Starts.Value is not null && f.Ends.Value is not null)
            .WithMessage("The end must be later than the start.");
        RuleFor(f => f.OtherPlace).Optional("the place", Meeting.PlaceLength);
        RuleFor(f => f.MoveReason).Optional("why it changes", Meeting.ReasonLength);
        RuleFor(f => f.Aim).Optional("the aim", Meeting.AimLength);
    }
}

public sealed class MeetingDetailsFormValidator : MeetingDetailsRules<MeetingDetailsForm>;
