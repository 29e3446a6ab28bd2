using System.Globalization;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Activities;

/// <summary>What an activity is (V7, V8).</summary>
public class ActivityForm
{
    public string? Name { get; set; }

    public string? About { get; set; }

    public ActivityKind Kind { get; set; }

    /// <summary>A number as typed; empty when there is no limit.</summary>
    public string? Places { get; set; }

    public List<int> TopicIds { get; set; } = [];

    public int Version { get; set; }

    public int? ReadPlaces() => string.IsNullOrWhiteSpace(Places) ? null : int.TryParse(Places, NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : 0;
}

public class ActivityRules<T> : AbstractValidator<T>
    where T : ActivityForm
{
    protected ActivityRules()
    {
        RuleFor(f => f.Name).Needed("what it is called", Activity.NameLength);
        RuleFor(f => f.About).Needed("what happens there", Activity.AboutLength);
        RuleFor(f => f.Kind).AChoice();
        RuleFor(f => f.Places).Must((f, _) => f.ReadPlaces() is null or (>= 1 and <= Activity.MostPlaces)).WithMessage($"Choose a number from 1 to {Activity.MostPlaces}, or leave it empty.");
        RuleFor(f => f.TopicIds).Must((f, topics) => topics.Count == 0 || f.Kind == ActivityKind.Training).WithMessage("Only training counts towards something to learn.");
    }
}

public sealed class ActivityFormValidator : ActivityRules<ActivityForm>;

/// <summary>A new activity, with when and where it is.</summary>
public sealed class NewActivityForm : ActivityForm
{
    public DatesForm When { get; set; } = new();
}

public sealed class NewActivityFormValidator : ActivityRules<NewActivityForm>
{
    public NewActivityFormValidator() => RuleFor(f => f.When).SetValidator(new DatesFormValidator());
}

/// <summary>When and where, once or every week.</summary>
public sealed class DatesForm : TimeAndPlace
{
    /// <summary>How many weeks, as typed.</summary>
    public string? Weeks { get; set; } = "1";

    public int ReadWeeks() => int.TryParse(Weeks, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) ? weeks : 0;
}

public sealed class DatesFormValidator : TimeAndPlaceRules<DatesForm>
{
    public DatesFormValidator() =>
        RuleFor(f => f.Weeks).Must((f, _) => f.ReadWeeks() is >= 1 and <= Activity.MostWeeks).WithMessage($"Choose a number of weeks from 1 to {Activity.MostWeeks}.");
}

/// <summary>A date moves, with the reason that everybody reads.</summary>
public sealed class MoveForm : TimeAndPlace
{
    public string? Why { get; set; }

    public int Version { get; set; }
}

public sealed class MoveFormValidator : TimeAndPlaceRules<MoveForm>
{
    public MoveFormValidator() => RuleFor(f => f.Why).Needed("why, so that people know", Meeting.ReasonLength);
}

public sealed class CallOffForm
{
    public string? Why { get; set; }

    public int Version { get; set; }
}

public sealed class CallOffFormValidator : AbstractValidator<CallOffForm>
{
    public CallOffFormValidator() => RuleFor(f => f.Why).Needed("why, so that people know", Meeting.ReasonLength);
}

/// <summary>Who was there.</summary>
public sealed class AttendanceForm
{
    public List<int> PersonIds { get; set; } = [];
}

/// <summary>A day, a time of it, and a room or another place.</summary>
public abstract class TimeAndPlace
{
    public DateInput Date { get; set; } = new();

    public TimeInput Starts { get; set; } = new();

    public TimeInput Ends { get; set; } = new();

    public int? RoomId { get; set; }

    public string? OtherPlace { get; set; }

    public MeetingTime Time() => On(Date.Value!.Value);

    public MeetingTime On(DateOnly day) => new(day, Starts.Value!.Value, Ends.Value!.Value);
}

public class TimeAndPlaceRules<T> : AbstractValidator<T>
    where T : TimeAndPlace
{
    protected TimeAndPlaceRules()
    {
        RuleFor(f => f.Date).ADay();
        RuleFor(f => f.Starts).ATime();
        RuleFor(f => f.Ends).ATime();
        RuleFor(f => f.Ends).Must((f, ends) => ends.Value > f.Starts.Value).When(f => f.Starts.Value is not null && f.Ends.Value is not null)
            .WithMessage("The end must be later than the start.");
        RuleFor(f => f.OtherPlace).Optional("the place", Meeting.PlaceLength);
        RuleFor(f => f.RoomId).Must((f, room) => room is not null || !string.IsNullOrWhiteSpace(f.OtherPlace)).WithMessage("Choose a room, or write another place.");
    }
}
